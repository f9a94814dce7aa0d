import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

/** A file that says how a command of the operator reaches the database of the Baken that runs on a data folder. */
const doorOf = (folder: string): string => join(folder, 'operator-door.json');

/** Opens the door: only the owner of the data folder can read it. Returns how to close it. */
export async function openDoor(folder: string, operator: pg.ClientConfig): Promise<() => Promise<void>> {
  await writeFile(doorOf(folder), JSON.stringify(operator), { mode: 0o600 });
  return () => rm(doorOf(folder), { force: true });
}

/** The way in, or undefined while the running Baken is still starting. */
export async function findDoor(folder: string): Promise<pg.ClientConfig | undefined> {
  const text = await readFile(doorOf(folder), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as pg.ClientConfig);
}
