import pg from 'pg';

/** The numbers PostgreSQL gives its types; fixed for ever. */
const oid = { bigint: 20, date: 1082, bigintArray: 1016, dateArray: 1182 } as const;
const textArray: number = 1009;

/** How columns arrive where the driver's own choice does not suit us. */
const parsers = new Map<number, (text: string) => unknown>([
  [oid.bigint, wholeNumber],
  // A date has no time and no zone; a JavaScript Date would give it both.
  [oid.date, (text) => text],
  [oid.bigintArray, (text) => deep(texts(text), wholeNumber)],
  [oid.dateArray, texts],
]);

/** How the columns of an answer become JavaScript values. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (type, format): unknown =>
    (format !== 'binary' && parsers.get(type)) || pg.types.getTypeParser(type, format),
};

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} does not fit a number exactly`);
  return number;
}

function texts(text: string): unknown {
  const parse = pg.types.getTypeParser(textArray) as (text: string) => unknown;
  return parse(text);
}

function deep(value: unknown, parse: (text: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => deep(item, parse));
  return typeof value === 'string' ? parse(value) : value;
}
