import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The files below a folder of the repository, as `src/app/web.ts`, sorted. Throws where there are none, so that
 * a check over them can't pass on nothing.
 */
export function sourceFiles(folder: string, ending: RegExp): string[] {
  const files = readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length))
    .filter((file) => !file.includes('node_modules/'))
    .sort();
  if (files.length === 0) throw new Error(`No file ${ending} in ${folder}: the check would look at nothing.`);
  return files;
}
