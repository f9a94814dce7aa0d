import type { Language } from '../../platform/i18n/language.ts';
import { chartTexts } from './chart-messages.ts';
import type { LineLayout } from './line-layout.ts';
import { Marker, seriesKinds } from './marker.tsx';

/** Names the lines where there is no room to write beside them, and says what the kinds of points mean. */
export function LineKey({ layout, language }: { layout: LineLayout; language: Language }) {
  const t = chartTexts(language.locale);
  const points = layout.series.flatMap((series) => series.points);
  const someSoft = points.some((point) => !point.firm);
  const someEarlier = layout.series.some((series) => series.earlier.length > 0);
  return (
    <>
      {layout.series.length > 1 && (
        <ul class="chart-key chart-key-lines">
          {layout.series.map((series, kind) => (
            <li>
              <svg
                class={`chart-sample series-${(kind % seriesKinds) + 1}`}
                width="34"
                height="12"
                aria-hidden="true"
              >
                <path class="chart-line" d="M0 6H34" />
                <Marker x={17} y={6} kind={kind} firm={true} />
              </svg>
              {series.name}
            </li>
          ))}
        </ul>
      )}
      {(someSoft || someEarlier) && (
        <ul class="chart-key">
          {points.some((point) => point.firm) && (
            <li>
              <svg class="chart-sample chart-neutral" width="12" height="12" aria-hidden="true">
                <Marker x={6} y={6} kind={0} firm={true} />
              </svg>
              {t('firm')}
            </li>
          )}
          {someSoft && (
            <li>
              <svg class="chart-sample chart-neutral" width="12" height="12" aria-hidden="true">
                <Marker x={6} y={6} kind={0} firm={false} />
              </svg>
              {t('soft')}
            </li>
          )}
          {someEarlier && (
            <li>
              <svg class="chart-sample" width="8" height="12" aria-hidden="true">
                <circle class="chart-earlier" cx="4" cy="6" r="2.25" />
              </svg>
              {t('earlier')}
            </li>
          )}
        </ul>
      )}
    </>
  );
}
