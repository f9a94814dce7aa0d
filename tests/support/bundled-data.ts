import { readFileSync } from 'node:fs';
import type { FileSet } from '../../src/platform/file-set.ts';

/** The files of a set as they lie in `data/`, with some of them replaced by other text. */
export function bundledFiles(
  set: FileSet<unknown>,
  replaced: Record<string, string> = {},
): Map<string, Uint8Array> {
  return new Map(
    set.files.map((file) => [file, Buffer.from(replaced[file] ?? readFileSync(`data/${set.name}/${file}`))]),
  );
}

/** The text of one file of a set in `data/`. */
export function bundledText(set: FileSet<unknown>, file: string): string {
  return readFileSync(`data/${set.name}/${file}`, 'utf8');
}

/** The value of a set in `data/`; throws with its problems when it is refused. */
export function bundledValue<Value>(set: FileSet<Value>): Value {
  const result = set.parse(bundledFiles(set));
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 5)));
  return result.value;
}
