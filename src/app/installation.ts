import { type Access, findDemonstration, operatorActor, startInstallation } from '../modules/access/index.ts';
import { OperatorFault } from '../platform/fault.ts';

/**
 * Settles at the first start whether this installation is a demonstration, and finds it at later ones: invented and
 * real data never share a folder. Throws OperatorFault `usage` where a demonstration is asked of an installation that
 * is none, `brokenInput` where its keys are gone.
 */
export async function settleInstallation(
  access: Access,
  { demonstration, keysAreNew }: { demonstration: boolean; keysAreNew: boolean },
  now: Date,
): Promise<boolean> {
  const settled = await access.under(operatorActor, { act: 'installation.start' }, async (db) => {
    const found = await findDemonstration(db);
    if (found === undefined) await startInstallation(db, demonstration, now);
    else if (keysAreNew) throw lostKeys;
    return found ?? demonstration;
  });
  if (!settled.granted) throw new Error(`The operator may not start: ${settled.refusal.refused}`);
  if (settled.value || !demonstration) return settled.value;
  throw new OperatorFault(
    'usage',
    'This data folder is not a demonstration, and never becomes one: in a demonstration anyone may sign in.',
    'Start it with: npx baken serve. For a demonstration choose another folder with BAKEN_DATA.',
  );
}

const lostKeys = new OperatorFault(
  'brokenInput',
  'The folder with the keys of this installation is gone; what is sealed in the database can’t be read without it.',
  'Put back the folder keys from a backup of the data folder, then start again.',
);
