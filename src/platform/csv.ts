import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';

/** What is wrong, and where. Lines count from 1, the heading included; a fault of the whole row has no column. */
export type CsvProblem = { file: string; line: number; column: string | null; problem: string };

/** A row and the line of the file it starts on. */
export type CsvRow<Value> = { line: number; value: Value };

export type CsvResult<Value> = { ok: true; rows: CsvRow<Value>[] } | { ok: false; problems: CsvProblem[] };

type Source<Schema extends z.ZodObject> = {
  /** The name to use in problems. */
  file: string;
  bytes: Uint8Array;
  /** One string column per key; the file must have exactly these columns, in any order. */
  schema: Schema;
  /** Between two cells; a comma unless told. */
  delimiter?: string;
};

/**
 * Reads a whole CSV file (UTF-8, with or without byte order mark, a heading on line 1).
 * Every fault that can be seen is in the answer, so that a file is mended in one go; one fault refuses the file.
 */
export function parseCsv<Schema extends z.ZodObject>(source: Source<Schema>): CsvResult<z.output<Schema>> {
  const { file, bytes, schema, delimiter = ',' } = source;
  const problems: CsvProblem[] = [];
  const report = (line: number, column: string | null, problem: string) =>
    problems.push({ file, line, column, problem });

  const badLine = lineThatIsNotUtf8(bytes);
  if (badLine !== null) {
    report(badLine, null, 'is not UTF-8 text; save the file as UTF-8');
    return { ok: false, problems };
  }
  const { records, broken } = splitRecords(bytes, delimiter);
  const [heading, ...body] = records;
  if (broken) report(broken.line, null, broken.problem);
  else if (!heading) report(1, null, 'the file is empty');
  else
    checkHeading(heading.cells, Object.keys(schema.shape), (column, problem) => report(1, column, problem));
  if (!heading || problems.length > 0) return { ok: false, problems };
  if (body.length === 0) report(1, null, 'the file has a heading but no rows');

  const columns = heading.cells;
  const rows: CsvRow<z.output<Schema>>[] = [];
  for (const { line, cells } of body) {
    if (cells.length !== columns.length) {
      report(line, null, `has ${cells.length} where the heading has ${columns.length} cells`);
      continue;
    }
    const read = schema.safeParse(Object.fromEntries(columns.map((column, at) => [column, cells[at]])));
    if (read.success) rows.push({ line, value: read.data });
    else
      for (const issue of read.error.issues) report(line, String(issue.path[0] ?? '') || null, issue.message);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows };
}

/** A record as it stands in the file, with the line it starts on. */
type RawRecord = { line: number; cells: string[] };

function splitRecords(bytes: Uint8Array, delimiter: string) {
  const records: RawRecord[] = [];
  let lastLine = 0;
  const keep = (cells: string[], { lines }: { lines: number }) => {
    const breaksInside = cells.join('').split('\n').length - 1;
    records.push({ line: lines - breaksInside, cells });
    lastLine = lines;
    return null;
  };
  try {
    parse(bytes, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n'],
      // Counted by us, so that one short row does not hide the faults after it.
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: keep,
    });
    return { records, broken: null };
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const problem =
      fault.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'a quote (") is opened in this row and never closed'
        : 'a quote (") stands in the wrong place; inside a quoted cell write "" for one quote';
    return { records, broken: { line: lastLine + 1, problem } };
  }
}

/** A heading is someone's file: only a plain name is repeated on the terminal, anything else by its place. */
const nameOf = (column: string, at: number): string =>
  /^[\w -]{1,40}$/.test(column) ? column : `number ${at + 1}`;

function checkHeading(found: string[], wanted: string[], report: (column: string, problem: string) => void) {
  const places = new Map(found.map((column, at) => [column, at]));
  for (const column of wanted) if (!places.has(column)) report(column, 'this column is missing');
  const known = new Set(wanted);
  let strange = 0;
  for (const [at, column] of found.entries()) {
    if (places.get(column) !== at) report(nameOf(column, at), 'this column is there twice');
    else if (!known.has(column)) report(nameOf(column, at), 'this column is not known here');
    else continue;
    strange += 1;
    if (strange >= wanted.length) return;
  }
}

/** The first line that is not UTF-8, or null when all of it is. */
function lineThatIsNotUtf8(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null;
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return line;
}
