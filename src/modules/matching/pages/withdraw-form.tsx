import type { FC } from 'hono/jsx';
import { FormToken } from '../../access/index.ts';
import { matchingTexts } from '../messages.ts';
import type { Basis } from '../proposal.ts';
import type { ProposalProps } from './proposal.tsx';
import { ReasonField } from './reason-field.tsx';

/** To end a basis of one's own. `held` are those that hold now. */
export const WithdrawForm: FC<ProposalProps & { held: readonly Basis[] }> = (props) => {
  const { language, path, formToken, nextId, held, words } = props;
  const t = matchingTexts(language.locale);
  const problem = props.problems.find(({ field }) => field === 'intrekken');
  // Of one there is nothing to choose.
  const chosen = held.length === 1 ? held[0]?.id : words['intrekken'];
  return (
    <details open={words['intrekking-id'] !== undefined}>
      <summary>{t('withdrawForm')}</summary>
      <form method="post" action={language.link(`${path}/intrekken`)} class="baken-form" novalidate>
        <FormToken token={formToken} />
        <input type="hidden" name="intrekking-id" value={nextId} />
        <p>{t('withdrawHint')}</p>
        <fieldset class={`baken-question${problem ? ' baken-question--invalid' : ''}`}>
          <legend>{t('withdrawQuestion')}</legend>
          {problem ? <p class="utrecht-form-field-error-message">{problem.message}</p> : null}
          <div class="baken-choices">
            {held.map(({ id, article }, at) => (
              <label class="baken-choice">
                <input
                  type="radio"
                  id={at === 0 ? 'intrekken' : undefined}
                  name="intrekken"
                  value={id}
                  checked={chosen === id}
                />
                <span>{article}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <ReasonField {...props} field="intrekken-reden" />
        <div class="baken-buttons">
          <button class="baken-button baken-button--quiet" type="submit">
            {t('withdraw')}
          </button>
        </div>
      </form>
    </details>
  );
};
