import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkFolder } from '../ownership.ts';
import type { PostgresPackage } from './package.ts';

type Link = { readonly source: string; readonly target: string };

/**
 * Makes the package's binaries ready to run and returns their folder. npm packages hold no symbolic links, so
 * the libraries' short names are made here. Where the package can't be written to, a copy in `own` is used.
 */
export async function prepareBinaries(server: PostgresPackage, own: string): Promise<string> {
  try {
    await makeLinks(server.native);
    return server.native;
  } catch (error) {
    if (!['EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return copyBinaries(server, own);
  }
}

/**
 * Copies the binaries to a folder in `own`, readable for every user who may enter `own`.
 * Throws OperatorFault `noAccess` where another user put one there, or may change it.
 */
export async function copyBinaries(server: PostgresPackage, own: string): Promise<string> {
  const copy = join(own, `server-${server.version}`);
  if (await lstat(copy).catch(() => undefined)) {
    await checkFolder(copy, 0o755);
    return copy;
  }

  const aside = `${copy}.new`;
  await rm(aside, { recursive: true, force: true });
  await cp(server.native, aside, { recursive: true, verbatimSymlinks: true });
  // The package may have been installed read-only, or for the eyes of one user.
  await chmod(aside, 0o755);
  for (const entry of await readdir(aside, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
  await makeLinks(aside);
  await rename(aside, copy);
  return copy;
}

async function makeLinks(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) {
    // Paths in the list start with 'native/'; a link and what it points to lie in the same folder.
    const path = join(native, target.slice('native/'.length));
    if (await lstat(path).catch(() => undefined)) continue;
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
