import type { InventedEntry } from '../../modules/access/index.ts';
import { workdayBefore } from './calendar.ts';
import type { Cast } from './cast.ts';
import type { Chance } from './chance.ts';
import { minutesAfter, type Past } from './past.ts';

/** A protection officer looks about once a month, and takes the rows along once a quarter. */
const months = 11;
const daysInMonth = 30;
const quarter = 3;

/** What reading the log itself left in it. */
export const pastOfControl = (past: Past, cast: Cast, chance: Chance, now: Date): InventedEntry[] =>
  Object.values(cast).flatMap(({ people }) =>
    people
      .filter(({ role }) => role === 'protection-officer')
      .flatMap(({ id }) =>
        Array.from({ length: months }, (_, month) => {
          const at = workdayBefore(chance, now, month * daysInMonth + chance.below(20));
          return [
            past.by(id, { at, act: 'log.read' }),
            ...(month % quarter === 0 ? [past.by(id, { at: minutesAfter(at, 12), act: 'log.export' })] : []),
          ];
        }).flat(),
      ),
  );
