import type { FC } from 'hono/jsx';
import { matchingTexts } from '../messages.ts';
import type { ProposalProps } from './proposal.tsx';

/** Why, for both organisations to read. */
export const ReasonField: FC<
  ProposalProps & { field: 'reden' | 'terugdraaien-reden' | 'intrekken-reden' }
> = (props) => {
  const { language, field, words } = props;
  const t = matchingTexts(language.locale);
  const problem = props.problems.find((each) => each.field === field);
  return (
    <div class={`baken-question${problem ? ' baken-question--invalid' : ''}`}>
      <label class="baken-question__label" for={field}>
        {t(field === 'intrekken-reden' ? 'withdrawReason' : 'reason')}
      </label>
      <p class="utrecht-form-field-description" id={`${field}-hint`}>
        {t('reasonHint')}
      </p>
      {problem ? (
        <p class="utrecht-form-field-error-message" id={`${field}-problem`}>
          {problem.message}
        </p>
      ) : null}
      <textarea
        class={`utrecht-textbox${problem ? ' utrecht-textbox--invalid' : ''}`}
        id={field}
        name={field}
        rows={4}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${field}-hint ${field}-problem` : `${field}-hint`}
      >
        {`\n${words[field] ?? ''}`}
      </textarea>
    </div>
  );
};
