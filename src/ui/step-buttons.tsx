import type { FC } from 'hono/jsx';
import type { Language } from '../platform/i18n/language.ts';
import { formTexts } from './form-messages.ts';

/** The buttons under a question. Next comes first in the source, so that Enter means Next. */
export const StepButtons: FC<{ language: Language; back: boolean; next?: string }> = ({
  language,
  back,
  next,
}) => {
  const t = formTexts(language.locale);
  return (
    <div class="baken-buttons">
      <button class="baken-button" type="submit" name="step" value="next">
        {next ?? t('next')}
      </button>
      {back ? (
        <button
          class="baken-button baken-button--quiet"
          type="submit"
          name="step"
          value="back"
          formnovalidate
        >
          {t('back')}
        </button>
      ) : null}
    </div>
  );
};
