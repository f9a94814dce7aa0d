import type { FC } from 'hono/jsx';
import { RadioField, WordsField } from '../../../ui/fields.tsx';
import { FormToken } from '../../access/index.ts';
import { matchingTexts } from '../messages.ts';
import type { Basis } from '../proposal.ts';
import type { ProposalProps } from './proposal.tsx';

/** To end a basis of one's own. `held` are those that hold now. */
export const WithdrawForm: FC<ProposalProps & { held: readonly Basis[] }> = (props) => {
  const { language, path, formToken, nextId, held, words, problems } = props;
  const t = matchingTexts(language.locale);
  const [first, second] = held;
  // Of one there is nothing to choose.
  const chosen = first && !second ? { intrekken: first.id } : {};
  const filled = { words: { ...words, ...chosen }, problems };
  return (
    <details open={words['intrekking-id'] !== undefined}>
      <summary>{t('withdrawForm')}</summary>
      <form method="post" action={language.link(`${path}/intrekken`)} class="baken-form" novalidate>
        <FormToken token={formToken} />
        <input type="hidden" name="intrekking-id" value={nextId} />
        <p>{t('withdrawHint')}</p>
        <RadioField
          name="intrekken"
          label={t('withdrawQuestion')}
          filled={filled}
          choices={held.map(({ id, article }) => ({ value: id, name: article }))}
        />
        <WordsField
          name="intrekken-reden"
          label={t('withdrawReason')}
          hint={t('reasonHint')}
          filled={filled}
          rows={4}
        />
        <div class="baken-buttons">
          <button class="baken-button baken-button--quiet" type="submit">
            {t('withdraw')}
          </button>
        </div>
      </form>
    </details>
  );
};
