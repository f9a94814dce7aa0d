import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/language.ts';
import { kindNames, namesIn, purposeNames } from '../../messages.ts';
import type { LegalRule } from '../legal-basis.ts';
import { lawTexts } from '../messages.ts';
import { categoryNames, conditionNames, ruleText } from '../names.ts';

type Props = { language: Language; rule: LegalRule };

/** One rule: what it says, who and what it is about, since when, and how sure we are of it. */
export const RuleCard: FC<Props> = ({ language, rule }) => {
  const { locale } = language;
  const t = lawTexts(locale);
  const { title, text } = ruleText(rule, locale);
  const kinds = { ...namesIn(kindNames, locale), any: t('anyKind') };
  const purposes = { ...namesIn(purposeNames, locale), any: t('anyPurpose') };
  const obliges = rule.kind === 'duty' || rule.kind === 'scope';
  return (
    <li class="baken-contact" id={rule.id}>
      <h3>{title}</h3>
      <p>{text}</p>
      <dl>
        <Fact name={t('article')}>{rule.article}</Fact>
        <Fact name={t('kind')}>{t(`kind-${rule.kind}`)}</Fact>
        <Fact name={t('where')}>{whereOf(rule, t)}</Fact>
        <Fact name={t(obliges ? 'dutyOf' : 'from')}>{rule.givers.map((kind) => kinds[kind]).join(', ')}</Fact>
        <Fact name={t('to')}>{rule.receivers.map((kind) => kinds[kind]).join(', ')}</Fact>
        <Fact name={t('purposes')}>{rule.purposes.map((purpose) => purposes[purpose]).join(', ')}</Fact>
        <Fact name={t('obtainedFor')}>
          {rule.obtained_for.flatMap((purpose) => (purpose === 'any' ? [] : purposes[purpose])).join(', ')}
        </Fact>
        <Categories language={language} rule={rule} />
        <Conditions language={language} rule={rule} />
        <Fact name={t('phase')}>{rule.phase === null ? null : language.number(rule.phase)}</Fact>
        <Fact name={t('retention')}>
          {rule.retention_years === null ? null : t('retentionYears', { years: rule.retention_years })}
        </Fact>
        <Fact name={t('force')}>
          {t(rule.from_known === 'start' ? 'sinceStart' : 'sinceLatest', {
            day: language.day(rule.in_force_from),
          })}
          {rule.in_force_to === null ? '' : `, ${t('until', { day: language.day(rule.in_force_to) })}`}
        </Fact>
      </dl>
      <p class="baken-contact__source">
        {t(`certainty-${rule.certainty}`)}{' '}
        {rule.confirmed_by_lawyer === 'no' ? <b>{t('notConfirmed')}</b> : null}{' '}
        {rule.source_url.map((url, at) => (
          <>
            <a href={url} rel="noreferrer">
              {rule.source_url.length === 1 ? t('source') : t('sourceNth', { n: at + 1 })}
            </a>
            {', '}
          </>
        ))}
        {t('seen', { day: language.day(rule.seen_on) })}.
      </p>
    </li>
  );
};

const whereOf = (rule: LegalRule, t: ReturnType<typeof lawTexts>): string => {
  const places = rule.tracks.map((track) => t(`track-${track}`)).join(', ');
  return rule.reach === 'any' ? places : `${places}; ${t(`reach-${rule.reach}`)}`;
};

/** A fact of which the rule says nothing is left out: a duty has no receiver. */
const Fact: FC<{ name: string; children?: Child }> = ({ name, children }) =>
  children ? (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  ) : null;

const Categories: FC<Props> = ({ language, rule }) => {
  const t = lawTexts(language.locale);
  const names = { ...namesIn(categoryNames, language.locale), any: t('anyCategory') };
  return (
    <Fact name={rule.kind === 'ban' ? t('takenOut') : t('categories')}>
      {rule.categories.map((category) => names[category]).join(', ')}
    </Fact>
  );
};

const Conditions: FC<Props> = ({ language, rule }) => {
  const t = lawTexts(language.locale);
  const names = namesIn(conditionNames, language.locale);
  return (
    <Fact name={rule.kind === 'ban' ? t('banConditions') : t('conditions')}>
      {rule.conditions.length === 0 ? null : rule.conditions.map((condition) => names[condition]).join(' ')}
    </Fact>
  );
};
