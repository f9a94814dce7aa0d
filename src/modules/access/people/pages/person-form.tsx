import type { FC } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/language.ts';
import { FormToken } from '../../pages/form-token.tsx';

/** One button about one person. */
export const PersonForm: FC<{
  language: Language;
  formToken: string;
  to: string;
  button: string;
  /** The same with whom it is about, where the page shows several. */
  label?: string;
}> = ({ language, formToken, to, button, label }) => (
  <form method="post" action={language.link(to)}>
    <FormToken token={formToken} />
    <button class="baken-button baken-button--quiet" type="submit" aria-label={label}>
      {button}
    </button>
  </form>
);
