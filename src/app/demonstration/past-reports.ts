import type { InventedEntry } from '../../modules/access/index.ts';
import type { InventedReport } from '../../modules/intake/index.ts';
import { minutesAfter, type Past } from './past.ts';

/** What reports left in the log: sent, opened, answered, accepted or ended, and what their reporters were told. */
export const pastOfReports = (past: Past, reports: readonly InventedReport[]): InventedEntry[] =>
  reports.flatMap((report) => [
    past.publicly({ at: report.at, act: 'intake.report', subject: report.id }),
    ...report.events.flatMap((event) => pastOfEvent(past, report.id, event)),
  ]);

function pastOfEvent(past: Past, subject: string, event: InventedReport['events'][number]): InventedEntry[] {
  const { at } = event;
  const before = minutesAfter(at, -4);
  switch (event.step) {
    case 'read':
      return [
        past.by(event.person, { at: before, act: 'reports.list' }),
        past.by(event.person, { at, act: 'reports.read', subject }),
      ];
    case 'message':
      return event.person === null
        ? [
            past.publicly({ at: before, act: 'intake.return', subject }),
            past.publicly({ at, act: 'intake.reply', subject }),
          ]
        : [past.by(event.person, { at, act: 'reports.answer', subject })];
    case 'accepted':
    case 'declined':
      return [
        past.by(event.person, { at: before, act: 'reports.read', subject }),
        past.by(event.person, {
          at,
          act: event.step === 'accepted' ? 'reports.accept' : 'reports.decline',
          subject,
        }),
      ];
    case 'passed-on':
    case 'taken-up':
    case 'finished':
    case 'reopened':
      return [past.by(event.person, { at, act: 'reports.tell', subject })];
  }
}
