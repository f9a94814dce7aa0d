import { dutchDay } from '../../platform/today.ts';
import { type Access, findDemonstration, workerActor } from '../access/index.ts';
import { countRegistrations } from '../victims/index.ts';
import { isNewEdition } from './baken-edition.ts';
import { protectCounts } from './baken-protection.ts';
import { findCountedOn, replaceBakenFigures } from './baken-store.ts';

/** The monitor's work in the background: counting what Baken itself registers, all of it each time, once an edition. */
export const monitorJobs = (access: Access, now: () => Date) => ({
  'victims.count': async (): Promise<undefined> => {
    const today = dutchDay(now());
    const counted = await access.under(workerActor, { act: 'victims.count' }, async (db) => {
      const demonstration = (await findDemonstration(db)) === true;
      if (!demonstration && !isNewEdition(await findCountedOn(db), today)) return;
      const counts = await countRegistrations(db);
      await replaceBakenFigures(db, { counts, figures: protectCounts(counts), countedOn: today });
    });
    if (!counted.granted) throw new Error(`Counting was refused: ${counted.refusal.refused}.`);
    return undefined;
  },
});
