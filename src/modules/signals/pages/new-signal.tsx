import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { type Filled, ProblemSummary } from '../../../ui/fields.tsx';
import { FormToken } from '../../access/index.ts';
import type { Report } from '../../intake/index.ts';
import { signalTexts } from '../messages.ts';
import { SignalFields } from './signal-fields.tsx';
import { Wishes } from './wishes.tsx';
import { Words } from './words.tsx';

/** The form of a new signal; `children` is what it is made from. */
export const NewSignalPage: FC<{
  language: Language;
  /** Where the form goes: the page's own address. */
  path: string;
  title: string;
  formToken: string;
  /** Ids and versions that go with the form. */
  carried: Record<string, string>;
  filled: Filled;
  places: readonly string[];
  children?: Child;
}> = ({ language, path, title, formToken, carried, filled, places, children }) => {
  const t = signalTexts(language.locale);
  return (
    <>
      <ProblemSummary language={language} problems={filled.problems} />
      <h1>{title}</h1>
      {children}
      <form method="post" action={language.link(path)} class="baken-form" novalidate>
        <FormToken token={formToken} />
        {Object.entries(carried).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <SignalFields language={language} filled={filled} places={places} />
        <div class="baken-buttons">
          <button class="baken-button" type="submit">
            {t('record')}
          </button>
        </div>
      </form>
    </>
  );
};

/** What a report says, to choose the facts from. */
export const ReportWords: FC<{ language: Language; report: Report }> = ({ language, report }) => {
  const t = signalTexts(language.locale);
  const { content } = report;
  if (!content) return <p>{t('reportGone')}</p>;
  const { about } = content;
  const told: [string, string | undefined][] = [
    [t('reportStory'), content.story],
    [t('municipality'), report.municipality?.name],
    [t('reportPlace'), content.place],
    [t('reportWhen'), content.when],
    [t('reportName'), about.name],
    [t('reportPhone'), about.phone],
    [t('reportPlate'), about.plate],
    [t('reportAddress'), about.address],
    [t('reportCompany'), about.company],
    [t('reportAccount'), about.account],
  ];
  return (
    <section aria-labelledby="report-title">
      <h2 id="report-title">{t('reportTitle', { at: language.moment(report.receivedAt) })}</h2>
      <dl class="baken-pairs">
        {told.flatMap(([name, text]) =>
          text === undefined
            ? []
            : [
                <dt>{name}</dt>,
                <dd>
                  <Words text={text} />
                </dd>,
              ],
        )}
      </dl>
      <Wishes language={language} wishes={content} level="h3" />
      <p>{t('reportLead')}</p>
    </section>
  );
};
