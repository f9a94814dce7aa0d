import type { FC } from 'hono/jsx';
import type { Language } from '../platform/i18n/language.ts';
import { formTexts } from './form-messages.ts';

/** What a person wrote in a form that can't be sent any more: nothing was saved, so the words stand here to copy. */
export const KeptWords: FC<{ language: Language; kept: readonly { label: string; words: string }[] }> = ({
  language,
  kept,
}) => {
  const t = formTexts(language.locale);
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby="kept-words">
      <h2 id="kept-words">{t('keptTitle')}</h2>
      <p>{t('keptLead')}</p>
      <dl class="baken-pairs">
        {kept.map(({ label, words }) => (
          <>
            <dt>{label}</dt>
            <dd>
              {words.split('\n').map((line) => (
                <p dir="auto">{line}</p>
              ))}
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
};
