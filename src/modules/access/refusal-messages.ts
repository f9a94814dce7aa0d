import { catalogue } from '../../platform/i18n/catalogue.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Refusal } from './decision.ts';
import type { WayForward } from './law/gate.ts';
import { trackNames, withoutArticle } from './law/names.ts';
import { namesIn } from './messages.ts';

const refusalTexts = catalogue({
  nl: {
    'not-for-this-actor': 'Deze handeling is niet voor u.',
    'not-for-this-role':
      'In uw functie mag u dit niet doen. Werkt u ook in een andere functie? Kies die bij Mijn account.',
    'not-for-this-purpose':
      'Dit past niet bij het doel waarvoor u nu werkt. Kies bij Mijn account een ander doel.',
    'outside-mandate':
      'Uw organisatie heeft voor dit doel geen mandaat. Kies bij Mijn account een ander doel, of vraag uw beheerder.',
    'session-ended': 'Uw sessie is verlopen. Er is niets opgeslagen. Log opnieuw in.',
    'no-legal-basis':
      'Hiervoor is nog geen grondslag. Leg eerst vast wat de regel vraagt, of overleg zonder namen te noemen.',
    'no-consent': 'Hiervoor is toestemming nodig. Leg eerst vast wie toestemming gaf, en waarvoor.',
    'not-found': 'Dit is er niet, of het is niet voor u.',
    'changed-meanwhile':
      'Iemand anders was u net voor. Er is niets dubbel opgeslagen. Bekijk eerst wat er is gedaan.',
    'sent-before':
      'Dit was al verstuurd, met andere woorden. Wat u nu schreef, is niet opgeslagen. Kijk of het klopt.',
    'not-in-this-state': 'Dat kan in deze stand niet meer. Bekijk eerst wat er is gedaan.',
  } satisfies Record<Refusal['refused'], string>,
  en: {
    'not-for-this-actor': 'This act is not for you.',
    'not-for-this-role':
      'In your role you may not do this. Do you also work in another role? Choose it under My account.',
    'not-for-this-purpose':
      'This does not fit the purpose you work for now. Choose another purpose under My account.',
    'outside-mandate':
      'Your organisation has no mandate for this purpose. Choose another purpose under My account, or ask your administrator.',
    'session-ended': 'Your session has ended. Nothing was saved. Sign in again.',
    'no-legal-basis':
      'There is no legal basis for this yet. First record what the rule asks, or consult without naming anyone.',
    'no-consent': 'This needs consent. First record who gave consent, and for what.',
    'not-found': 'This is not there, or it is not for you.',
    'changed-meanwhile':
      'Someone else was just before you. Nothing was saved twice. First see what was done.',
    'sent-before':
      'This was sent already, with other words. What you wrote now was not saved. See whether it is right.',
    'not-in-this-state': 'That is no longer possible in this state. First see what was done.',
  },
});

/** What the gate says of the way forward; each text stands alone, so that nothing beside it can contradict it. */
const wayTexts = catalogue({
  nl: {
    'meet-conditions':
      'Hiervoor is nog geen grondslag. Leg eerst vast wat de regel vraagt, of overleg zonder namen te noemen.',
    'open-track':
      'Zo mag het niet. De regel die het dichtst bij komt, geldt in een traject: {tracks}. {missing, select, none {Kies dat traject.} other {Leg eerst vast wat die regel vraagt, en kies dan dat traject.}}',
    'leave-track':
      'Zo mag het niet. De regel die het dichtst bij komt, geldt buiten een traject. {missing, select, none {Kies geen traject.} other {Leg eerst vast wat die regel vraagt, en kies dan geen traject.}}',
    'change-purpose':
      'Zo mag het niet. De regel die het dichtst bij komt, geldt voor een ander doel dan waarvoor u nu werkt. Past zo’n doel bij dit werk? Kies het bij Mijn account.',
    'consult-without-names':
      'De wet laat dit nu niet toe. Iets vastleggen verandert dat niet. Overleggen zonder namen te noemen kan wel.',
    'ask-less': 'Hiervan mag niets mee. Overleggen zonder namen te noemen kan wel.',
    'held-back':
      'Een verbod gaat voor. Iets vastleggen verandert dat niet. Vraag zo nodig de organisatie van wie de gegevens komen. Overleggen zonder namen te noemen kan wel.',
    'load-rules': 'Er zijn geen regels geladen. Zonder regels gaat er niets door. Vraag het uw beheerder.',
  } satisfies Record<WayForward, string>,
  en: {
    'meet-conditions':
      'There is no legal basis for this yet. First record what the rule asks, or consult without naming anyone.',
    'open-track':
      'Not in this way. The rule that comes nearest holds in a track: {tracks}. {missing, select, none {Choose that track.} other {First record what that rule asks, then choose that track.}}',
    'leave-track':
      'Not in this way. The rule that comes nearest holds outside a track. {missing, select, none {Choose no track.} other {First record what that rule asks, then choose no track.}}',
    'change-purpose':
      'Not in this way. The rule that comes nearest is for another purpose than the one you work for now. Does such a purpose fit this work? Choose it under My account.',
    'consult-without-names':
      'The law does not allow this now. Recording something does not change that. You can consult without naming anyone.',
    'ask-less': 'Nothing of this may go. You can consult without naming anyone.',
    'held-back':
      'A ban comes first. Recording something does not change that. If need be ask the organisation that the data come from. You can consult without naming anyone.',
    'load-rules': 'No rules are loaded. Without rules nothing goes. Ask your administrator.',
  },
});

const texts = catalogue({
  nl: {
    article: 'Waarom niet: {article}.',
    notShared: 'Deze organisatie zit niet in hetzelfde {track} als u.',
  },
  en: {
    article: 'Why not: {article}.',
    notShared: 'This organisation is not in the same {track} as you.',
  },
});

/** The article a refusal rests on; of a way of working without one, where that comes from. */
export const articleSentence = (article: string, locale: Locale): string =>
  namesIn(withoutArticle, locale)[article] ?? texts(locale)('article', { article });

/** A refusal in plain sentences: what can't be done and what can, and the article behind it. */
export function refusalSentences(refusal: Refusal, locale: Locale): string[] {
  const { wayForward, notSharedTrack, article } = refusal;
  const names = namesIn(trackNames, locale);
  const tracks = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    (refusal.tracks ?? []).map((track) => names[track]),
  );
  // Where the law has no place for it at all, a way of working is not why.
  const isBeside = wayForward === 'consult-without-names' && (article ?? '') in withoutArticle.nl;
  const missing = refusal.missing?.length ? 'some' : 'none';
  return [
    ...(notSharedTrack ? [texts(locale)('notShared', { track: names[notSharedTrack] })] : []),
    wayForward ? wayTexts(locale)(wayForward, { tracks, missing }) : refusalTexts(locale)(refusal.refused),
    ...(article === undefined || isBeside ? [] : [articleSentence(article, locale)]),
  ];
}
