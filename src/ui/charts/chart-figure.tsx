import { BarChart } from './bar-chart.tsx';
import type { ChartData } from './chart-data.ts';
import { chartTexts } from './chart-messages.ts';
import type { DrawingProps } from './drawing-props.ts';
import { FigureFrame, type FigureProps } from './figure-frame.tsx';
import { tableOf } from './figure-table.ts';
import { LineChart } from './line-chart.tsx';
import { StackedBarChart } from './stacked-bar-chart.tsx';
import { TableTwin } from './table-twin.tsx';

/** A chart with its heading, notes, source, CSV and table twin, all from the same data. */
export function ChartFigure({ data, description, ...frame }: FigureProps & { readonly data: ChartData }) {
  const { id, heading, language } = frame;
  const table = tableOf(data, language);
  return (
    <FigureFrame {...frame}>
      <Drawing id={`${id}-chart`} title={heading} description={description} data={data} language={language} />
      {table.rows.length > 0 && (
        <details class="figure-twin">
          <summary>{chartTexts(language.locale)('table')}</summary>
          <TableTwin caption={heading} table={table} language={language} />
        </details>
      )}
    </FigureFrame>
  );
}

function Drawing({ data, ...props }: DrawingProps<ChartData>) {
  switch (data.kind) {
    case 'yearly':
      return <LineChart {...props} data={data} />;
    case 'bars':
      return <BarChart {...props} data={data} />;
    case 'parts':
      return <StackedBarChart {...props} data={data} />;
  }
}
