import type { Ask } from '../access/index.ts';
import type { ContactPoint } from './contact-point.ts';
import type { Place } from './place.ts';
import { findContactPoints, findPlaces } from './store.ts';

/** All contact points, in the order of the page. */
export const readContactPoints = (ask: Ask<'directory.read'>): Promise<ContactPoint[]> =>
  ask(findContactPoints);

/** Every municipality with its regions. */
export const readPlaces = (ask: Ask<'directory.read'>): Promise<Place[]> => ask(findPlaces);
