import { FigureFrame, type FigureProps } from '../charts/figure-frame.tsx';
import { TableTwin } from '../charts/table-twin.tsx';
import type { Geometry } from './geometry.ts';
import { MunicipalityMap } from './municipality-map.tsx';
import { type RegionData, regionTable } from './region-data.ts';

/** The map beside its table twin, which names the numbers on it. */
export function MapFigure({
  data,
  geometry,
  highlight,
  description,
  ...frame
}: FigureProps & {
  readonly data: RegionData;
  readonly geometry: Geometry;
  readonly highlight?: string | undefined;
}) {
  const { id, heading, language } = frame;
  return (
    <FigureFrame {...frame}>
      <div class="map-beside">
        <MunicipalityMap
          id={`${id}-map`}
          title={heading}
          description={description}
          geometry={geometry}
          highlight={highlight}
          counts={data.counts}
          language={language}
        />
        <TableTwin caption={heading} table={regionTable(geometry, data)} language={language} />
      </div>
    </FigureFrame>
  );
}
