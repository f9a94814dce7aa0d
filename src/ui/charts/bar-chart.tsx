import type { BarData } from './chart-data.ts';
import { chartTexts } from './chart-messages.ts';
import type { DrawingProps } from './drawing-props.ts';
import { PartPatterns, partFill } from './part-patterns.tsx';

/** Horizontal bars for counts (0 or more), labels beside them or above where it is narrow, values at the ends. */
export function BarChart({ id, title, description, data, language }: DrawingProps<BarData>) {
  const t = chartTexts(language.locale);
  if (data.bars.length === 0) return <p class="chart-empty">{t('empty')}</p>;
  const most = Math.max(1, ...data.bars.map((bar) => bar.value ?? 0));
  const written = data.bars.map(({ value }) => (value === null ? t('unknown') : language.number(value)));
  const longest = written
    .filter((_, i) => data.bars[i]?.value !== null)
    .reduce((a, b) => (b.length > a.length ? b : a), '');
  return (
    <div class="chart">
      <p id={`${id}-desc`} hidden>
        {description}
      </p>
      <PartPatterns id={id} looks={['part-1', 'part-unknown']} />
      <div
        class="chart-bars chart-bars-valued"
        role="img"
        aria-label={title}
        aria-describedby={`${id}-desc`}
        dir="ltr"
      >
        <span class="chart-room">{longest}</span>
        {data.bars.map((bar, i) => {
          const end = Math.round(((bar.value ?? 0) / most) * 10_000) / 100;
          return (
            <>
              <span class="chart-bar-label" dir="auto">
                {bar.label}
              </span>
              <svg class="chart-bar" width="100%" height="24">
                <line class="chart-base" x1="0.5" x2="0.5" y2="24" />
                <rect
                  class="chart-bar-fill"
                  y="3"
                  width={`${end}%`}
                  height="18"
                  fill={partFill(id, bar.unknown ? 'part-unknown' : 'part-1')}
                />
                <text
                  class={bar.value === null ? 'chart-missing' : 'chart-value'}
                  x={`${end}%`}
                  y="17"
                  dx="7"
                >
                  {written[i]}
                </text>
              </svg>
            </>
          );
        })}
      </div>
    </div>
  );
}
