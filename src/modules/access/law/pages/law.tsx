import type { FC } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/language.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { DayField, type Problem, ProblemSummary } from '../../../../ui/fields.tsx';
import { namesIn } from '../../messages.ts';
import type { LegalRule } from '../legal-basis.ts';
import { rulesByLaw } from '../list.ts';
import { lawTexts } from '../messages.ts';
import { lawNames } from '../names.ts';
import { RuleCard } from './rule.tsx';

/** Every rule in force on a day, by law. Days are YYYY-MM-DD. */
export const LawPage: FC<{
  language: Language;
  path: string;
  rules: readonly LegalRule[];
  day: string;
  today: string;
}> = ({ language, path, rules, day, today }) => {
  const t = lawTexts(language.locale);
  const groups = rulesByLaw(rules);
  const query = day === today ? '' : `?dag=${day}`;
  return (
    <>
      <h1>{t('title')}</h1>
      <p class="baken-lead">{t('lead')}</p>
      {rules.some((rule) => rule.confirmed_by_lawyer === 'no') ? (
        <Alert kind="warning">
          <p>
            {rules.some((rule) => rule.confirmed_by_lawyer === 'yes')
              ? t('notConfirmedSome')
              : t('notConfirmedAll')}
          </p>
        </Alert>
      ) : null}
      <DayForm language={language} path={path} asked={day} isToday={day === today} problems={[]} />
      {rules.length === 0 ? (
        <Alert kind="warning">
          <p>{t('none')}</p>
        </Alert>
      ) : (
        <>
          <p>{t(day === today ? 'today' : 'onDay', { count: rules.length, day: language.day(day) })}</p>
          <h2>{t('how')}</h2>
          <p>{t('howList')}</p>
          <p>
            <a href={language.link('/uitleg/samenhang')}>{t('toMatching')}</a>
          </p>
          <nav aria-labelledby="wetten">
            <h2 id="wetten">{t('byLaw')}</h2>
            <ul>
              {groups.map((group) => (
                <li>
                  <a href={`#${group.law}`}>{namesIn(lawNames, language.locale)[group.law]}</a> (
                  {language.number(group.rules.length)})
                </li>
              ))}
            </ul>
          </nav>
          {groups.map((group) => (
            <section aria-labelledby={group.law}>
              <h2 id={group.law}>{namesIn(lawNames, language.locale)[group.law]}</h2>
              <ul class="baken-contacts">
                {group.rules.map((rule) => (
                  <RuleCard language={language} rule={rule} />
                ))}
              </ul>
            </section>
          ))}
          <p>
            <a href={`${language.link(`${path}.csv`)}${query}`} download>
              {t('csv')}
            </a>
          </p>
        </>
      )}
    </>
  );
};

/** The question again, for a day that is none: no rules are shown, so that nobody takes them for those of that day. */
export const WrongDayPage: FC<{ language: Language; path: string; asked: string }> = ({
  language,
  path,
  asked,
}) => {
  const t = lawTexts(language.locale);
  const problems = [{ field: 'dag', message: t('dayWrong') }];
  return (
    <>
      <ProblemSummary language={language} problems={problems} />
      <h1>{t('title')}</h1>
      <DayForm language={language} path={path} asked={asked} isToday={false} problems={problems} />
    </>
  );
};

const DayForm: FC<{
  language: Language;
  path: string;
  asked: string;
  isToday: boolean;
  problems: readonly Problem[];
}> = ({ language, path, asked, isToday, problems }) => {
  const t = lawTexts(language.locale);
  return (
    <form method="get" action={language.link(path)} class="baken-filters">
      <DayField name="dag" label={t('dayLabel')} filled={{ words: { dag: asked.slice(0, 100) }, problems }} />
      <button class="baken-button" type="submit">
        {t('dayShow')}
      </button>
      {isToday ? null : <a href={language.link(path)}>{t('dayToday')}</a>}
    </form>
  );
};
