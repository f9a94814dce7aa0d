import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ProblemSummary, RadioField, WordsField } from '../../../ui/fields.tsx';
import { StepButtons } from '../../../ui/step-buttons.tsx';
import type { ContactPoint, Place } from '../../directory/index.ts';
import { intakeTexts } from '../messages.ts';
import type { WayfindingPage } from '../wayfinding-form.ts';
import { findAnswerText, questions } from '../wayfinding-question.ts';
import { type Bilingual, localHelp } from '../wayfinding-route.ts';
import { ContactCard } from './contact-card.tsx';

const field = 'answer';

/** The same sentence in the language of the page. */
const inLanguage = (text: Bilingual, language: Language): string =>
  language.locale === 'nl' ? text.nl : text.en;

/** What a page of the wayfinder asks or says first: its heading, and the begin of its title. */
export function wayfindingHeading(page: WayfindingPage, language: Language): string {
  const t = intakeTexts(language.locale);
  if (page.kind === 'choice') return inLanguage(questions[page.ask].ask, language);
  if (page.kind === 'municipality') return t('municipality');
  return t(page.route.toChild ? 'resultTitleChild' : 'resultTitle');
}

type QuestionPageProps = {
  language: Language;
  page: Extract<WayfindingPage, { kind: 'choice' | 'municipality' }>;
  /** The sealed draft to send along. */
  draft: string;
  problem?: 'answerMissing' | 'municipalityUnknown' | undefined;
  unreadable?: boolean | undefined;
  /** What was given before, to keep the person's words. */
  given?: string | undefined;
  places: readonly Place[];
};

/** One question of the wayfinder. */
export const QuestionPage: FC<QuestionPageProps> = (props) => {
  const { language, page, given } = props;
  const t = intakeTexts(language.locale);
  const problems = props.problem ? [{ field, message: t(props.problem) }] : [];
  const asked = {
    name: field,
    label: wayfindingHeading(page, language),
    heading: 'h1',
    filled: { words: { [field]: given ?? '' }, problems },
  } as const;
  return (
    <form method="post" action={language.link('/hulp/kiezen')} class="baken-form" novalidate>
      {props.unreadable ? <Alert kind="warning">{t('unreadable')}</Alert> : null}
      <ProblemSummary language={language} problems={problems} />
      <input type="hidden" name="draft" value={props.draft} />
      {page.kind === 'choice' ? (
        <RadioField
          {...asked}
          hint={hintOf(page, language)}
          choices={page.answers.map((value) => ({ value, name: answerName(page, value, language) }))}
        />
      ) : (
        <WordsField
          {...asked}
          hint={t('municipalityHint')}
          suggestions={props.places.map((place) => place.name)}
        />
      )}
      <StepButtons language={language} back={page.kind === 'municipality' || !page.first} />
      <p class="baken-small">{t('draftNote')}</p>
    </form>
  );
};

type Choice = Extract<WayfindingPage, { kind: 'choice' }>;

function hintOf(page: Choice, language: Language): string | undefined {
  const { hint } = questions[page.ask];
  return hint === null ? undefined : inLanguage(hint, language);
}

function answerName(page: Choice, value: string, language: Language): string {
  const text = findAnswerText(page.ask, value);
  return text === undefined ? value : inLanguage(text, language);
}

type ResultPageProps = {
  language: Language;
  page: Extract<WayfindingPage, { kind: 'result' }>;
  draft: string;
  points: readonly ContactPoint[];
  place: Place | undefined;
  today: string;
};

/** Where the answers lead: whom to call first, who else can help, and why. */
export const ResultPage: FC<ResultPageProps> = ({ language, page, draft, points, place, today }) => {
  const t = intakeTexts(language.locale);
  const { route } = page;
  const bySlug = new Map(points.map((point) => [point.slug, point]));
  const cards = (slugs: readonly string[], first: boolean): Child =>
    slugs.map((slug) => {
      const point = bySlug.get(slug);
      return point ? (
        <ContactCard language={language} point={point} today={today} level={3} first={first} />
      ) : null;
    });
  return (
    <>
      <h1>{wayfindingHeading(page, language)}</h1>
      <p class="baken-lead">{inLanguage(route.why, language)}</p>
      <h2>{t('resultFirst')}</h2>
      <ul class="baken-contacts">{cards(route.first, true)}</ul>
      {route.local.length > 0 ? (
        <>
          <h2>{t(route.toChild ? 'resultLocalChild' : 'resultLocal')}</h2>
          <ul>
            {route.local.map((help) => (
              <li>{inLanguage(localHelp[help], language)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {place ? <Region language={language} place={place} /> : null}
      {route.also.length > 0 ? (
        <>
          <h2>{t('resultAlso')}</h2>
          <ul class="baken-contacts">{cards(route.also, false)}</ul>
        </>
      ) : null}
      <form method="post" action={language.link('/hulp/kiezen')} class="baken-form">
        <input type="hidden" name="draft" value={draft} />
        <StepButtons language={language} back next={t('restart')} />
      </form>
      <p>
        <a href={language.link('/hulp')}>{t('toAll')}</a>
      </p>
    </>
  );
};

const Region: FC<{ language: Language; place: Place }> = ({ language, place }) => {
  const t = intakeTexts(language.locale);
  return (
    <>
      <h2>{t('resultRegion', { municipality: place.name })}</h2>
      <dl class="baken-pairs">
        <dt>{t('policeUnit')}</dt>
        <dd>{place.policeUnit}</dd>
        <dt>{t('safetyRegion')}</dt>
        <dd>{place.safetyRegion}</dd>
        <dt>{t('riec')}</dt>
        <dd>{place.riec}</dd>
      </dl>
      <p class="baken-small">{t('regionNote')}</p>
    </>
  );
};
