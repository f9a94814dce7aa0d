import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import {
  articleSentence,
  type LegalRule,
  namesIn,
  type Refusal,
  refusalSentences,
  ruleText,
} from '../../access/index.ts';
import { victimTexts } from '../messages.ts';
import { scopeNames } from '../names.ts';
import type { Scope } from '../registration.ts';

const needs = ['consent-person', 'consent-guardian', 'age-known'] as const;

/** Why it can't be registered yet: what is needed, and the rule that says so. */
export const RefusedRegistration: FC<{
  language: Language;
  refusal: Refusal;
  rule?: LegalRule | undefined;
  /** All that lacks is that consent was given for this too. */
  lacksScope?: Scope | undefined;
}> = ({ language, refusal, rule, lacksScope }) => {
  const t = victimTexts(language.locale);
  const isByLaw = refusal.refused === 'no-consent' || refusal.refused === 'no-legal-basis';
  const missing = needs.filter((need) => refusal.missing?.includes(need));
  return (
    <div role="alert">
      <Alert kind="warning">
        <p>
          <strong>{t('refusedTitle')}</strong>
        </p>
        {isByLaw ? (
          <>
            <p>{t('need')}</p>
            <ul>
              {lacksScope ? (
                <li>{t('need-scope', { scope: namesIn(scopeNames, language.locale)[lacksScope] })}</li>
              ) : missing.length > 0 ? (
                missing.map((need) => <li>{t(`need-${need}`)}</li>)
              ) : (
                <li>{t('need-other')}</li>
              )}
            </ul>
            {rule ? <Rule language={language} rule={rule} /> : null}
            <p>
              <a href={language.link('/wet') + (rule ? `#${rule.id}` : '')}>{t('allRules')}</a>
            </p>
          </>
        ) : (
          refusalSentences(refusal, language.locale).map((sentence) => <p>{sentence}</p>)
        )}
      </Alert>
    </div>
  );
};

const Rule: FC<{ language: Language; rule: LegalRule }> = ({ language, rule }) => {
  const t = victimTexts(language.locale);
  return (
    <p>
      {ruleText(rule, language.locale).text} {articleSentence(rule.article, language.locale)}
      {rule.confirmed_by_lawyer === 'no' ? ` ${t('notConfirmed')}` : ''}
    </p>
  );
};
