import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import type { Refusal } from '../decision.ts';
import { refusalSentences } from '../refusal-messages.ts';

/** Why what was asked was not done, on the page where it was asked; `children` is what can be done about it. */
export const RefusalAlert: FC<{
  language: Language;
  refusal: Refusal | undefined;
  children?: Child;
}> = ({ language, refusal, children }) =>
  refusal === undefined ? null : (
    <div role="alert">
      <Alert kind="warning">
        {refusalSentences(refusal, language.locale).map((sentence) => (
          <p>{sentence}</p>
        ))}
        {children}
      </Alert>
    </div>
  );
