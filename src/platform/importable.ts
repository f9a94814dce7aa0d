import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CsvProblem } from './csv.ts';
import type { FileSet } from './file-set.ts';

/** A file set with the way its value is kept. `Db` is the database that `save` needs. */
export type Importable<Db> = {
  name: string;
  read: (folder: string) => Promise<Prepared<Db>>;
};

/** A file set that was read whole and can be saved, or everything that is wrong with it. */
export type Prepared<Db> =
  | { ok: true; name: string; contentHash: string; rows: number; save: (db: Db) => Promise<void> }
  | { ok: false; name: string; problems: CsvProblem[] };

/** Said once for a whole set, not once per file. */
const nothingThere: CsvProblem = {
  file: '',
  line: 1,
  column: null,
  problem: 'this folder has none of the files',
};

/** Ties a file set to how its value is counted and kept. */
export function importable<Value, Db>(
  set: FileSet<Value>,
  count: (value: Value) => number,
  save: (db: Db, value: Value) => Promise<void>,
): Importable<Db> {
  return {
    name: set.name,
    async read(folder) {
      const contents = await readFiles(join(folder, set.name), set.files).catch((error: unknown) => {
        if (error instanceof FileRefused) return error.problem;
        throw error;
      });
      if (!(contents instanceof Map)) return { ok: false, name: set.name, problems: [contents] };
      if (contents.size === 0) return { ok: false, name: set.name, problems: [nothingThere] };
      const result = set.parse(contents);
      if (!result.ok) return { ok: false, name: set.name, problems: result.problems };
      const { value } = result;
      return {
        ok: true,
        name: set.name,
        contentHash: hashOf(contents),
        rows: count(value),
        save: (db) => save(db, value),
      };
    },
  };
}

/** The largest file that is read, in bytes; the largest set we know has 1.3 MB. */
const largestFile = 64 * 1024 * 1024;

/** The files that are there; the file set says which are missing. Throws FileRefused for what can't be read. */
async function readFiles(folder: string, files: readonly string[]): Promise<Map<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  for (const file of files) {
    const path = join(folder, file);
    const found = await stat(path).catch((error: unknown) => notThere(error, file));
    if (!found) continue;
    // A pipe or a device would be read for ever.
    if (!found.isFile()) throw new FileRefused(file, 'is not a file');
    if (found.size > largestFile) throw new FileRefused(file, 'is larger than 64 MB');
    const bytes = await readFile(path).catch((error: unknown) => notThere(error, file));
    if (bytes) contents.set(file, bytes);
  }
  return contents;
}

function notThere(error: unknown, file: string): undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  throw new FileRefused(file, 'may not be read by this user');
}

/** A file that is not read at all. */
class FileRefused extends Error {
  readonly problem: CsvProblem;

  constructor(file: string, problem: string) {
    super(problem);
    this.problem = { file, line: 1, column: null, problem };
  }
}

function hashOf(contents: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [file, bytes] of contents) hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}
