import { type ListQuery, type ListSpec, pageSize } from '../../platform/http/list-query.ts';
import type { Place } from './place.ts';

/** How the list of municipalities can be asked. */
export const placeSpec = {
  columns: ['name', 'code', 'policeUnit', 'safetyRegion', 'riec'],
  filters: ['name', 'unit'],
} as const satisfies ListSpec<keyof Place, string>;

export type PlaceQuery = ListQuery<(typeof placeSpec.columns)[number], (typeof placeSpec.filters)[number]>;

// Accents and capitals do not count when someone looks for a name: 'sudwest' finds 'Súdwest-Fryslân'.
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
// 's-Gravenhage stands under the s.
const { compare } = new Intl.Collator('nl', { ignorePunctuation: true });

/** The municipalities that fit, in the order asked. */
export function placesThatFit(places: readonly Place[], { filters, sort }: PlaceQuery): Place[] {
  const words = plain(filters.name ?? '');
  const fitting = places.filter(
    (place) => plain(place.name).includes(words) && (!filters.unit || place.policeUnitCode === filters.unit),
  );
  const sorted = fitting.toSorted(
    (a, b) => compare(a[sort.column], b[sort.column]) || compare(a.name, b.name),
  );
  return sort.descending ? sorted.toReversed() : sorted;
}

/** The municipality with this name, if there is one; capitals and accents do not count. */
export const findPlace = (places: readonly Place[], name: string): Place | undefined =>
  places.find((place) => plain(place.name) === plain(name.trim()));

/** One page of them. */
export const pageOf = (places: readonly Place[], { page }: PlaceQuery): Place[] =>
  places.slice((page - 1) * pageSize, page * pageSize);
