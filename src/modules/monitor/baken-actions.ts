import type { Language } from '../../platform/i18n/language.ts';
import { type Access, findDemonstration, publicActor, Refused } from '../access/index.ts';
import { type BakenFigures, bakenYears } from './baken-figure.ts';
import { bakenTexts } from './baken-messages.ts';
import { findBakenFigures } from './baken-store.ts';
import { rangeWords } from './baken-words.ts';

/** What is published of Baken's own counts, and whether they are invented. */
export async function readBakenFigures(access: Access): Promise<BakenFigures> {
  const read = await access.under(publicActor, { act: 'monitor.read' }, findBakenFigures);
  const demonstration = await access.under(publicActor, { act: 'site.read' }, findDemonstration);
  if (!read.granted) throw new Refused(read.refusal);
  return { ...read.value, demonstration: demonstration.granted && demonstration.value === true };
}

/** The figure for the plan's second goal (notice fast, get out, give care): the newest year; none before a count. */
export async function goalFigures(access: Access, language: Language) {
  const { figures, countedOn, demonstration } = await readBakenFigures(access);
  const [newest] = bakenYears(figures);
  const total = newest?.ranges[0];
  if (!newest || !total || countedOn === null) return [];
  const t = bakenTexts(language.locale);
  const notes = [t('goalNote', { day: language.day(countedOn) }), ...(demonstration ? [t('invented')] : [])];
  return [
    {
      goal: 2 as const,
      label: t('goalLabel', { year: String(newest.year) }),
      shown: rangeWords(total, language),
      note: notes.join(' '),
      path: '/monitor/baken',
    },
  ];
}
