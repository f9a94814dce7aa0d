import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import {
  type Condition,
  conditionNames,
  conditions,
  namesIn,
  type Refusal,
  RefusalAlert,
} from '../../access/index.ts';
import { matchingTexts } from '../messages.ts';
import type { Proposal } from '../proposal.ts';

/** Why what was asked was not done, with the article, and where to record what is missing. */
export const RefusedHere: FC<{
  language: Language;
  signalsPath: string;
  proposal: Proposal;
  refusal: Refusal | undefined;
}> = ({ language, signalsPath, proposal, refusal }) => (
  <RefusalAlert language={language} refusal={refusal}>
    <Missing
      language={language}
      signal={`${signalsPath}/${proposal.ownSignals[0] ?? ''}`}
      missing={conditions.filter((condition) => refusal?.missing?.includes(condition))}
    />
  </RefusalAlert>
);

/** What must be on record with one's own signal first, each with a link to where that is done. */
export const Missing: FC<{
  language: Language;
  /** Path of the own signal. */
  signal: string;
  missing: readonly Condition[];
}> = ({ language, signal, missing }) => {
  const t = matchingTexts(language.locale);
  return missing.length === 0 ? null : (
    <>
      <p>{t('optionMissing')}</p>
      <ul>
        {missing.map((condition) => (
          <li>
            {namesIn(conditionNames, language.locale)[condition]}{' '}
            <a href={language.link(signal + (tests[condition] ?? ''))}>{t('record')}</a>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Intake tests have a page of their own below the signal. */
const tests: Partial<Record<Condition, string>> = {
  'intake-test-riec': '/toets/riec',
  'intake-test-zvh': '/toets/zvh',
};
