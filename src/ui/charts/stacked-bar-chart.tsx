import type { PartsData, PartsRow } from './chart-data.ts';
import { chartTexts } from './chart-messages.ts';
import type { DrawingProps } from './drawing-props.ts';
import { wholeOf } from './figure-table.ts';
import { PartPatterns, partFill, partLook } from './part-patterns.tsx';

/** One bar per row, the full width being the row's whole; shares are written where they fit. */
export function StackedBarChart({ id, title, description, data, language }: DrawingProps<PartsData>) {
  const t = chartTexts(language.locale);
  if (data.rows.length === 0) return <p class="chart-empty">{t('empty')}</p>;
  const looks = data.parts.map((_, i) => partLook(data.parts, i));
  return (
    <div class="chart">
      <p id={`${id}-desc`} hidden>
        {description}
      </p>
      <PartPatterns id={id} looks={looks} />
      <ul class="chart-key">
        {data.parts.map((part, i) => (
          <li>
            <svg class="chart-sample" width="16" height="16" aria-hidden="true">
              <rect class="part-swatch" width="16" height="16" fill={partFill(id, looks[i] ?? '')} />
            </svg>
            {part.name}
          </li>
        ))}
      </ul>
      <div class="chart-bars" role="img" aria-label={title} aria-describedby={`${id}-desc`} dir="ltr">
        {data.rows.map((row) => {
          const whole = wholeOf(row);
          return (
            <>
              <span class="chart-bar-label" dir="auto">
                {row.label} {whole !== null && <span class="chart-whole">{language.number(whole)}</span>}
              </span>
              <svg class="chart-bar" width="100%" height="30">
                {!whole && (
                  <text class="chart-missing" y="20">
                    {whole === 0 ? language.number(0) : t('unknown')}
                  </text>
                )}
                {segmentsOf(row).map(({ part, start, share }) => (
                  <>
                    <rect
                      class="chart-segment"
                      x={percent(start)}
                      y="3"
                      width={percent(share)}
                      height="24"
                      fill={partFill(id, looks[part] ?? '')}
                    />
                    {share >= narrowestLabelled && (
                      <text
                        class={`chart-share ${looks[part] ?? ''}`}
                        x={percent(start + share / 2)}
                        y="20"
                        text-anchor="middle"
                      >
                        {language.percent(Math.round(share * 100))}
                      </text>
                    )}
                  </>
                ))}
              </svg>
            </>
          );
        })}
      </div>
    </div>
  );
}

/** A share written in full needs about 34 of the 270 pixels of the narrowest page. */
const narrowestLabelled = 0.13;

function segmentsOf(row: PartsRow): { part: number; start: number; share: number }[] {
  const whole = wholeOf(row);
  if (!whole) return [];
  let start = 0;
  return row.values.flatMap((value, part) => {
    if (typeof value !== 'number' || value === 0) return [];
    const segment = { part, start, share: value / whole };
    start += segment.share;
    return [segment];
  });
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
