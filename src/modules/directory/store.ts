import type { GrantedDb } from '../access/index.ts';
import type { ContactPoint } from './contact-point.ts';
import type { Geo } from './geo.ts';
import type { Place } from './place.ts';

type Reading = GrantedDb<'directory.read'>;
type Importing = GrantedDb<'published.import'>;

type Tables = {
  'directory.contact_point': Omit<ContactPoint, 'source_url' | 'confirmed'> & {
    position: number;
    source_urls: string[];
    confirmed: boolean;
  };
  'directory.police_unit': { code: string; name: string; riec: string };
  'directory.safety_region': { code: string; name: string; police_unit: string };
  'directory.municipality': { code: string; name: string; safety_region: string };
};

/** All contact points, in the order of the page. */
export async function findContactPoints(db: Reading): Promise<ContactPoint[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('directory.contact_point')
    .selectAll()
    .orderBy('position')
    .execute();
  return rows.map(({ position: _, source_urls, confirmed, ...point }) => ({
    ...point,
    source_url: source_urls,
    confirmed: confirmed ? 'confirmed' : 'not-confirmed',
  }));
}

/** Every municipality with its regions. */
export async function findPlaces(db: Reading): Promise<Place[]> {
  return db
    .withTables<Tables>()
    .selectFrom('directory.municipality as m')
    .innerJoin('directory.safety_region as r', 'r.code', 'm.safety_region')
    .innerJoin('directory.police_unit as u', 'u.code', 'r.police_unit')
    .select([
      'm.code',
      'm.name',
      'r.name as safetyRegion',
      'u.code as policeUnitCode',
      'u.name as policeUnit',
      'u.riec as riec',
    ])
    .orderBy('m.name')
    .execute();
}

/** Replaces every contact point. */
export async function replaceContactPoints(db: Importing, points: ContactPoint[]): Promise<void> {
  const tables = db.withTables<Tables>();
  await tables.deleteFrom('directory.contact_point').execute();
  await tables
    .insertInto('directory.contact_point')
    .values(
      points.map(({ source_url, confirmed, ...point }, position) => ({
        ...point,
        position,
        source_urls: source_url,
        confirmed: confirmed === 'confirmed',
      })),
    )
    .execute();
}

/** Replaces the municipalities and the regions they lie in. */
export async function replaceGeo(db: Importing, geo: Geo): Promise<void> {
  const tables = db.withTables<Tables>();
  await tables.deleteFrom('directory.municipality').execute();
  await tables.deleteFrom('directory.safety_region').execute();
  await tables.deleteFrom('directory.police_unit').execute();
  await tables
    .insertInto('directory.police_unit')
    .values(geo.policeUnits.map(({ code, naam, riec }) => ({ code, name: naam, riec })))
    .execute();
  await tables
    .insertInto('directory.safety_region')
    .values(geo.safetyRegions.map(({ code, naam, pe }) => ({ code, name: naam, police_unit: pe })))
    .execute();
  await tables
    .insertInto('directory.municipality')
    .values(
      geo.municipalities.map((each) => ({
        code: each.gemeentecode,
        name: each.gemeentenaam,
        safety_region: each.veiligheidsregio,
      })),
    )
    .execute();
}
