import type { FC } from 'hono/jsx';
import type { Language } from '../platform/i18n/language.ts';
import { listTexts } from './list-messages.ts';

/** First and last page, and the ones around this one; null stands for a gap. */
export function pagesToShow(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const shown = [...new Set(near)].toSorted((a, b) => a - b);
  return shown.flatMap((n, at) => (at > 0 && n - (shown[at - 1] ?? n) > 1 ? [null, n] : [n]));
}

/** The links to the other pages of a list. */
export const Pages: FC<{
  language: Language;
  page: number;
  pages: number;
  address: (page: number) => string;
}> = ({ language, page, pages, address }) => {
  const t = listTexts(language.locale);
  if (pages <= 1) return null;
  return (
    <nav class="baken-pages" aria-label={t('pages')}>
      <ul>
        {page > 1 ? (
          <li>
            <a href={address(page - 1)} rel="prev">
              {t('previous')}
            </a>
          </li>
        ) : null}
        {pagesToShow(page, pages).map((n) => (
          <li>
            {n === null ? (
              <span aria-hidden="true">…</span>
            ) : n === page ? (
              <span aria-current="page">{language.number(n)}</span>
            ) : (
              <a href={address(n)} aria-label={t('page', { page: n })}>
                {language.number(n)}
              </a>
            )}
          </li>
        ))}
        {page < pages ? (
          <li>
            <a href={address(page + 1)} rel="next">
              {t('next')}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
};
