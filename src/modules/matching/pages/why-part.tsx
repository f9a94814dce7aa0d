import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import { matchingTexts } from '../messages.ts';
import type { Proposal } from '../proposal.ts';

/** The reasons, as far as the bases of both sides let them be shown. */
export const WhyPart: FC<{ language: Language; proposal: Pick<Proposal, 'why' | 'sameOrganisation'> }> = ({
  language,
  proposal: { why, sameOrganisation },
}) => {
  const t = matchingTexts(language.locale);
  return (
    <>
      <h2 id="waarom">{t('why')}</h2>
      {why.kind === 'closed' ? (
        <Alert kind="info">
          <p>{t('closed')}</p>
        </Alert>
      ) : (
        <>
          {why.reasons.length === 0 ? null : (
            <>
              <p>{t('sameKind')}</p>
              <ul>
                {why.reasons.map(({ kind, rule }) => (
                  <li>
                    {t(`kind.${kind}`)} ({t(`rule.${rule ?? 'none'}`)})
                  </li>
                ))}
              </ul>
            </>
          )}
          {why.reasons.length === 0 ? <p>{t('noLonger')}</p> : null}
          {/* Always the same words: whether there is more would tell what the other side holds. */}
          {sameOrganisation ? null : <p>{t('withheld')}</p>}
        </>
      )}
    </>
  );
};
