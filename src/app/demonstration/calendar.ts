import type { Chance } from './chance.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** So many days before a moment, at any hour: as people report. */
export const daysBefore = (chance: Chance, now: Date, days: number): Date =>
  new Date(now.getTime() - days * dayMs - chance.below(dayMs - hourMs) - hourMs);

/** On a working day, at least so many days before a moment, in office hours. */
export const workdayBefore = (chance: Chance, now: Date, days: number): Date =>
  inOfficeHours(chance, now.getTime() - (days + 1) * dayMs, -1);

/** On a working day, one to so many days later and a weekend at most, in office hours. */
export const laterThan = (chance: Chance, at: Date, days: number): Date =>
  inOfficeHours(chance, at.getTime() + chance.between(1, days) * dayMs, 1);

function inOfficeHours(chance: Chance, time: number, direction: 1 | -1): Date {
  const day = new Date(time);
  while (day.getUTCDay() % 6 === 0) day.setUTCDate(day.getUTCDate() + direction);
  day.setUTCHours(chance.between(8, 15), chance.below(60), chance.below(60), 0);
  return day;
}
