import type { Language } from '../../platform/i18n/language.ts';
import { chartTexts } from '../charts/chart-messages.ts';
import { PartPatterns, partFill } from '../charts/part-patterns.tsx';
import { classOf, countClasses } from './count-classes.ts';
import type { Geometry, UnitShape } from './geometry.ts';
import type { RegionCounts } from './region-data.ts';

export type MapProps = {
  /** Unique on the page; prefix of the ids inside. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly geometry: Geometry;
  /** Code of a unit or a municipality to bring forward; the other units are muted. */
  readonly highlight?: string | undefined;
  /** Colours the units by count in five classes instead of by unit. */
  readonly counts?: RegionCounts | undefined;
  readonly language: Language;
};

/** The country with municipal borders, its units coloured and numbered in the order of `geometry.units`. */
export function MunicipalityMap({ id, title, description, geometry, highlight, counts, language }: MapProps) {
  const { width, height, units, municipalities } = geometry;
  const municipality = municipalities.find(({ code }) => code === highlight);
  const unitShown = municipality?.unit ?? highlight;
  const classes = countClasses([...(counts?.values.values() ?? [])].filter((count) => count !== null));
  const look = (unit: UnitShape) => {
    if (unitShown !== undefined && unit.code !== unitShown) return 'map-muted';
    if (!counts) return `map-tint-${unit.tint}`;
    const count = counts.values.get(unit.code) ?? null;
    return count === null ? 'map-unknown' : `map-class-${classOf(classes, count)}`;
  };
  return (
    <div class="map" dir="ltr">
      {counts && <PartPatterns id={id} looks={['part-unknown']} />}
      <svg
        class="map-drawing"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        {units.map((unit) => {
          const name = look(unit);
          return (
            <path
              class={name}
              d={unit.path}
              fill={name === 'map-unknown' ? partFill(id, 'part-unknown') : undefined}
            />
          );
        })}
        <path class="map-municipal" d={geometry.municipalBorders} />
        <path class="map-outline" d={geometry.outline} />
        <path class="map-border" d={geometry.unitBorders} />
        {municipality && <path class="map-place" d={municipality.path} />}
        {units.map((unit, i) => (
          <text class="map-number" x={unit.label[0]} y={unit.label[1]} dy="15" text-anchor="middle">
            {i + 1}
          </text>
        ))}
      </svg>
      {counts && (
        <ul class="chart-key map-key">
          {classes.map(({ from, to }, i) => (
            <li>
              <svg class="chart-sample" width="22" height="14" aria-hidden="true">
                <rect class={`map-swatch map-class-${i + 1}`} width="22" height="14" />
              </svg>
              {from === to ? language.number(from) : `${language.number(from)}–${language.number(to)}`}
            </li>
          ))}
          <li>
            <svg class="chart-sample" width="22" height="14" aria-hidden="true">
              <rect class="map-swatch" width="22" height="14" fill={partFill(id, 'part-unknown')} />
            </svg>
            {chartTexts(language.locale)('unknown')}
          </li>
        </ul>
      )}
    </div>
  );
}
