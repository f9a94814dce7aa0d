import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import type { Filled } from '../../../ui/fields.tsx';
import { FormToken } from '../../access/index.ts';
import { type SignalText, signalTexts } from '../messages.ts';
import { isOffered, type StepVerb } from '../offered-step.ts';
import type { Signal } from '../signal.ts';

export type StepProps = {
  language: Language;
  /** Of the signal's page; each form goes to an address below it. */
  path: string;
  signal: Signal;
  formToken: string;
  filled: Filled;
};

/** The form of one step, folded away until someone wants it or it came back; not there where the step may not be taken. */
export const StepForm: FC<
  StepProps & { to: StepVerb; title: SignalText; button: SignalText; children?: Child }
> = ({ language, path, signal, formToken, filled, to, title, button, children }) => {
  const t = signalTexts(language.locale);
  if (!isOffered(signal, to)) return null;
  return (
    <details open={filled.words['step'] === to}>
      <summary>{t(title)}</summary>
      <form method="post" action={language.link(`${path}/${to}`)} class="baken-form" novalidate>
        <FormToken token={formToken} />
        <input type="hidden" name="step" value={to} />
        <input type="hidden" name="version" value={signal.version} />
        {children}
        <div class="baken-buttons">
          <button class="baken-button" type="submit">
            {t(button)}
          </button>
        </div>
      </form>
    </details>
  );
};
