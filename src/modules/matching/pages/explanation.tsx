import type { FC } from 'hono/jsx';
import { exactMatcher } from '../../../engines/matching/exact-matcher.ts';
import { tokenKinds } from '../../../engines/matching/matcher.ts';
import type { Language } from '../../../platform/i18n/language.ts';
import { explanationTexts } from '../explanation-messages.ts';
import { matchingTexts } from '../messages.ts';
import { mostNewProposals, mostSignals } from '../reason.ts';

/** How a proposal comes about, in plain words. The list of kinds comes from the matcher itself, so it can't differ. */
export const ExplanationPage: FC<{ language: Language }> = ({ language }) => {
  const t = explanationTexts(language.locale);
  const names = matchingTexts(language.locale);
  return (
    <>
      <h1>{t('title')}</h1>
      <p class="baken-lead">{t('lead')}</p>
      <h2>{t('compare')}</h2>
      <p>{t('compareText')}</p>
      <ul>
        {tokenKinds.map((kind) => {
          const rule = exactMatcher.ruleOf(kind);
          const enough = rule === null ? 'none' : rule === 'strong-identifier' ? 'strong' : 'name';
          return <li>{t(enough, { kind: names(`name.${kind}`) })}</li>;
        })}
      </ul>
      <h2>{t('notUsed')}</h2>
      <p>{t('notUsedText')}</p>
      <h2>{t('common')}</h2>
      <p>{t('commonText', { most: mostSignals })}</p>
      <h2>{t('pace', { most: mostNewProposals })}</h2>
      <p>{t('paceText', { most: mostNewProposals })}</p>
      <h2>{t('corrected')}</h2>
      <p>{t('correctedText')}</p>
      <h2>{t('codes')}</h2>
      <p>{t('codesText')}</p>
      <h2>{t('see')}</h2>
      <ol>
        <li>{t('see1')}</li>
        <li>{t('see2')}</li>
        <li>{t('see3')}</li>
        <li>{t('see4')}</li>
      </ol>
      <h2>{t('limits')}</h2>
      <p>{t('limitsText')}</p>
      <h2>{t('law')}</h2>
      <p>{t('lawText')}</p>
      <p>
        <a href={language.link('/wet')}>{t('lawPage')}</a>
      </p>
    </>
  );
};
