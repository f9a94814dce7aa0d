import type { z } from 'zod';
import { type CsvProblem, type CsvRow, parseCsv } from './csv.ts';

export type FileSetResult<Value> = { ok: true; value: Value } | { ok: false; problems: CsvProblem[] };

/** A folder of data files that belong together: read whole, or refused whole with everything that is wrong. */
export type FileSet<Value> = {
  /** The name of the folder. */
  name: string;
  files: readonly string[];
  parse(contents: ReadonlyMap<string, Uint8Array>): FileSetResult<Value>;
};

/** What a file set reads its files with. A file with faults gives no rows; the faults are kept. */
export type FileReading = {
  csv<Schema extends z.ZodObject>(
    file: string,
    schema: Schema,
    delimiter?: string,
  ): CsvRow<z.output<Schema>>[];
  /** The value a JSON file holds once `schema` accepts it, else null. */
  json<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | null;
  refuse(problem: CsvProblem): void;
};

/** Makes a file set. `assemble` sees whatever could be read, and may refuse what only shows when files meet. */
export function fileSet<Value>(
  name: string,
  files: readonly string[],
  assemble: (reading: FileReading) => Value,
): FileSet<Value> {
  return {
    name,
    files,
    parse(contents) {
      const problems: CsvProblem[] = [];
      const value = assemble(readingOf(contents, problems));
      return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
    },
  };
}

function readingOf(contents: ReadonlyMap<string, Uint8Array>, problems: CsvProblem[]): FileReading {
  const find = (file: string) => {
    const bytes = contents.get(file);
    if (!bytes) problems.push({ file, line: 1, column: null, problem: 'this file is missing' });
    return bytes;
  };
  return {
    csv(file, schema, delimiter) {
      const bytes = find(file);
      if (!bytes) return [];
      const read = parseCsv({ file, bytes, schema, ...(delimiter && { delimiter }) });
      if (read.ok) return read.rows;
      for (const problem of read.problems) problems.push(problem);
      return [];
    },
    json(file, schema) {
      const bytes = find(file);
      if (!bytes) return null;
      const value = parseJson(bytes);
      const read = schema.safeParse(value);
      if (read.success) return read.data;
      for (const issue of read.error.issues) {
        const column = issue.path.join('.') || null;
        const problem = value === undefined ? 'is not JSON in UTF-8' : `does not fit: ${issue.message}`;
        problems.push({ file, line: 1, column, problem });
      }
      return null;
    },
    refuse(problem) {
      problems.push(problem);
    },
  };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
