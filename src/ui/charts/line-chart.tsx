import type { YearlyData } from './chart-data.ts';
import { chartTexts } from './chart-messages.ts';
import type { DrawingProps } from './drawing-props.ts';
import { type EndLabel, lineHeight, placeEndLabels } from './end-labels.ts';
import { LineKey } from './line-key.tsx';
import { type LineLayout, layoutLines, type SeriesLayout } from './line-layout.ts';
import { Marker, seriesKinds } from './marker.tsx';
import { yearLabels } from './year-labels.ts';

/** Yearly series as lines over a zero line. It stretches with the page; text and marks keep their size. */
export function LineChart({ id, title, description, data, language }: DrawingProps<YearlyData>) {
  const t = chartTexts(language.locale);
  const layout = layoutLines(data);
  if (!layout) return <p class="chart-empty">{t('empty')}</p>;
  const { height, yTicks, series, breaks } = layout;
  const widestTick = language.number(yTicks.at(-1)?.value ?? 0);
  return (
    <div class="chart">
      <LineKey layout={layout} language={language} />
      <div class={series.length > 1 ? 'chart-plot chart-plot-named' : 'chart-plot'} dir="ltr">
        <span class="chart-room" aria-hidden="true">
          {widestTick}
        </span>
        <svg
          class="chart-lines"
          width="100%"
          height={height}
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-desc`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{description}</desc>
          <Axes layout={layout} number={language.number} />
          {series.map((one, kind) => (
            <Series layout={layout} series={one} kind={kind} />
          ))}
          {series.length > 1 &&
            placeEndLabels(layout, language.number).map((label) => (
              <EndLabelText label={label} kind={series.indexOf(label.series)} />
            ))}
        </svg>
      </div>
      {breaks.length > 0 && (
        <>
          <p class="chart-breaks-title">{t('breaks')}</p>
          <ol class="chart-breaks">
            {breaks.map(({ day, text, sources }) => (
              <li>
                {language.day(day)}: {text} ({t('source')}:{' '}
                {sources.map(({ name, url }, i) => (
                  <>
                    {i > 0 ? '; ' : ''}
                    <a href={url} rel="noreferrer">
                      {name}
                    </a>
                  </>
                ))}
                )
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Axes({ layout, number }: { layout: LineLayout; number: (value: number) => string }) {
  const { yTicks, years, breaks, bottom } = layout;
  return (
    <>
      {yTicks.map(({ value, y }) => (
        <>
          <line class={value === 0 ? 'chart-base' : 'chart-grid'} x2="100%" y1={y} y2={y} />
          <text class="chart-tick" dx="-8" y={y} dy="4.5" text-anchor="end">
            {number(value)}
          </text>
        </>
      ))}
      {years.map(({ x }) => (
        <line class="chart-base" x1={`${x}%`} x2={`${x}%`} y1={bottom} y2={bottom + 4} />
      ))}
      {yearLabels(years).map(({ year, x, shown }) => (
        <text class={`chart-tick chart-year-${shown}`} x={`${x}%`} y={bottom + 21} text-anchor="middle">
          {year}
        </text>
      ))}
      {breaks.map(({ x, markY }, i) => (
        <>
          <line class="chart-break" x1={`${x}%`} x2={`${x}%`} y1={markY} y2={bottom} />
          <circle class="chart-break-mark" cx={`${x}%`} cy={markY} r="9" />
          <text class="chart-break-number" x={`${x}%`} y={markY + 4} text-anchor="middle">
            {i + 1}
          </text>
        </>
      ))}
    </>
  );
}

function Series({ layout, series, kind }: { layout: LineLayout; series: SeriesLayout; kind: number }) {
  return (
    <g class={`series-${(kind % seriesKinds) + 1}`}>
      <svg
        viewBox={`0 0 100 ${layout.height}`}
        width="100%"
        height={layout.height}
        preserveAspectRatio="none"
      >
        <path class="chart-line" d={series.path} vector-effect="non-scaling-stroke" />
      </svg>
      {series.earlier.map(({ x, y }) => (
        // Beside the newer figure, which would hide it: editions often differ by one or two.
        <circle class="chart-earlier" cx={`${x}%`} cy={y} r="2.25" transform="translate(-7 0)" />
      ))}
      {series.points.map(({ x, y, firm }) => (
        <Marker x={`${x}%`} y={y} kind={kind} firm={firm} />
      ))}
    </g>
  );
}

function EndLabelText({ label: { series, lines, y }, kind }: { label: EndLabel; kind: number }) {
  const middle = y + ((lines.length - 1) * lineHeight) / 2 - 4;
  return (
    <g class={`chart-end series-${(kind % seriesKinds) + 1}`}>
      <line class="chart-leader" x1={`${series.last.x}%`} y1={series.last.y} x2="100%" y2={middle} />
      {lines.map((text, i) => (
        <text
          class={i === lines.length - 1 ? 'chart-end-value' : 'chart-end-name'}
          x="100%"
          dx="8"
          y={y + i * lineHeight}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
