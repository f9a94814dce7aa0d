import { dutchDay } from '../../platform/today.ts';
import { type Access, workerActor } from '../access/index.ts';
import { countRegistrations } from '../victims/index.ts';
import { protectCounts } from './baken-protection.ts';
import { replaceBakenFigures } from './baken-store.ts';

/** The monitor's work in the background: counting what Baken itself registers, all of it each time. */
export const monitorJobs = (access: Access, now: () => Date) => ({
  'victims.count': async (): Promise<void> => {
    const counted = await access.under(workerActor, { act: 'victims.count' }, async (db) => {
      const counts = await countRegistrations(db);
      await replaceBakenFigures(db, { counts, figures: protectCounts(counts), countedOn: dutchDay(now()) });
    });
    if (!counted.granted) throw new Error(`Counting was refused: ${counted.refusal.refused}.`);
  },
});
