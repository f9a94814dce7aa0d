import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import type { Geometry } from '../../../ui/map/geometry.ts';
import { MapFigure } from '../../../ui/map/map-figure.tsx';
import { directoryTexts } from '../messages.ts';
import type { Place } from '../place.ts';
import { findPlace, type PlaceQuery, pageOf, placeSpec, placesThatFit } from '../place-list.ts';

/** The map of police units, and every municipality with its regions. */
export const PlacesPage: FC<{
  language: Language;
  path: string;
  geometry: Geometry;
  places: readonly Place[];
  query: PlaceQuery;
}> = ({ language, path, geometry, places, query }) => {
  const t = directoryTexts(language.locale);
  const fitting = placesThatFit(places, query);
  const unit = geometry.units.find((each) => each.code === query.filters.unit);
  const only = fitting.length === 1 ? fitting[0] : findPlace(places, query.filters.name ?? '');
  const columns: Column<Place, (typeof placeSpec.columns)[number]>[] = [
    { heading: t('municipality'), sort: 'name', cell: (row) => row.name },
    { heading: t('unit'), sort: 'policeUnit', cell: (row) => row.policeUnit },
    { heading: t('safetyRegion'), sort: 'safetyRegion', cell: (row) => row.safetyRegion },
    { heading: t('riec'), sort: 'riec', cell: (row) => row.riec },
    { heading: t('code'), sort: 'code', cell: (row) => row.code },
  ];
  return (
    <>
      <h1>{t('title')}</h1>
      <p class="baken-lead">{t('lead')}</p>
      <p>
        <a href="#kaart">{t('toMap')}</a>
      </p>
      <h2 id="lijst">{t('list')}</h2>
      <DataTable
        language={language}
        caption={t('caption')}
        path={path}
        csvPath={`${path}.csv`}
        anchor="lijst"
        spec={placeSpec}
        query={query}
        columns={columns}
        rows={pageOf(fitting, query)}
        total={fitting.length}
        filters={[
          { name: 'name', label: t('municipality') },
          {
            name: 'unit',
            label: t('unit'),
            choices: geometry.units.map((each) => ({ value: each.code, name: each.name })),
          },
        ]}
      />
      <MapFigure
        id="kaart"
        level={2}
        heading={unit ? t('mapOf', { unit: unit.name }) : t('map')}
        description={t('mapDescription')}
        data={{ category: t('unit'), number: t('unitNumber') }}
        geometry={geometry}
        highlight={only?.code ?? unit?.code}
        notes={[t('mapNote')]}
        source={t('mapSource')}
        csvHref={language.link(`${path}.csv`)}
        language={language}
      />
    </>
  );
};
