import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
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

/** Ties a file set to how its value is counted and kept. */
export function importable<Value, Db>(
  set: FileSet<Value>,
  count: (value: Value) => number,
  save: (db: Db, value: Value) => Promise<void>,
): Importable<Db> {
  return {
    name: set.name,
    async read(folder) {
      const contents = await readFiles(join(folder, set.name), set.files);
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

/** The files that are there; the file set says which are missing. */
async function readFiles(folder: string, files: readonly string[]): Promise<Map<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  for (const file of files) {
    try {
      contents.set(file, await readFile(join(folder, file)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return contents;
}

function hashOf(contents: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [file, bytes] of contents) hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}
