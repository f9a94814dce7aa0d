import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { OperatorFault } from '../platform/fault.ts';

/** A file that says how a command of the operator reaches the database of the Baken that runs on a data folder. */
const doorOf = (folder: string): string => join(folder, 'operator-door.json');

/** A running Baken answers at once; in milliseconds. */
const answerMs = 5_000;

/** Opens the door: only the owner of the data folder can read it. Whatever had its name is replaced. */
export async function openDoor(folder: string, operator: pg.ClientConfig): Promise<void> {
  const aside = `${doorOf(folder)}.new`;
  await rm(aside, { force: true });
  await writeFile(aside, JSON.stringify(operator), { flag: 'wx', mode: 0o600 });
  await rename(aside, doorOf(folder));
}

/** Closes the door, also one that a killed Baken left open. */
export async function closeDoor(folder: string): Promise<void> {
  await rm(doorOf(folder), { force: true });
}

/**
 * The way in, tried; undefined while the running Baken is still starting.
 * Throws OperatorFault: `alreadyRunning` (a damaged door), `databaseUnavailable` (nobody answers behind it).
 */
export async function findDoor(folder: string): Promise<pg.ClientConfig | undefined> {
  const text = await readFile(doorOf(folder), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const door = parse(text);
  if (door === undefined) {
    throw new OperatorFault(
      'alreadyRunning',
      `Baken runs on the folder ${folder}, but its file operator-door.json is damaged.`,
      'Stop that one and start it again, then give this command again.',
    );
  }
  try {
    const client = new pg.Client({ ...door, connectionTimeoutMillis: answerMs });
    client.on('error', () => {});
    await client.connect();
    await client.end();
  } catch (error) {
    throw new OperatorFault(
      'databaseUnavailable',
      `The database of the Baken that runs on the folder ${folder} does not answer.`,
      'Give this command again in a moment; if that does not help, stop that one and start it again.',
      { cause: error },
    );
  }
  return door;
}

function parse(text: string): pg.ClientConfig | undefined {
  try {
    const door: unknown = JSON.parse(text);
    return typeof door === 'object' && door !== null && !Array.isArray(door) ? door : undefined;
  } catch {
    return undefined;
  }
}
