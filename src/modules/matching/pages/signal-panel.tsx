import type { FC } from 'hono/jsx';
import type { TokenKind } from '../../../engines/matching/matcher.ts';
import type { Language } from '../../../platform/i18n/language.ts';
import { matchingTexts } from '../messages.ts';
import type { ProposalSummary } from '../proposal.ts';
import { mostSignals } from '../reason.ts';

/** On the page of a signal: with whose signals it may belong, and what was not used to look. */
export const SignalPanel: FC<{
  language: Language;
  path: string;
  explanationPath: string;
  proposals: readonly ProposalSummary[];
  tooCommon: readonly TokenKind[];
  searching: boolean;
}> = ({ language, path, explanationPath, proposals, tooCommon, searching }) => {
  const t = matchingTexts(language.locale);
  return (
    <section aria-labelledby="samenhang">
      <h2 id="samenhang">{t('panelTitle')}</h2>
      {searching ? <p>{t('panelSearching')}</p> : null}
      {proposals.length === 0 ? (
        searching ? null : (
          <p>{t('panelNone')}</p>
        )
      ) : (
        <ul>
          {proposals.map((proposal) => (
            <li>
              <a href={language.link(`${path}/${proposal.id}`)}>
                {t(proposal.sameOrganisation ? 'panelSame' : 'panelItem', {
                  organisation: proposal.counterpart.name,
                  state: t(`state.${proposal.state}`),
                })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {tooCommon.length === 0 ? null : (
        <p>
          {t('panelCommon', {
            most: mostSignals,
            kinds: tooCommon.map((kind) => t(`name.${kind}`)).join(', '),
          })}
        </p>
      )}
      <p>
        <a href={language.link(explanationPath)}>{t('explained')}</a>
      </p>
    </section>
  );
};
