import type { InventedReport, InventedReportEvent, ReportContent } from '../../modules/intake/index.ts';
import type { FieldName } from '../../modules/signals/index.ts';
import { daysBefore, laterThan } from './calendar.ts';
import { type Cast, someoneAt } from './cast.ts';
import type { Chance } from './chance.ts';
import { inventFields } from './invented-identifiers.ts';
import { type OrganisationKey, type Place, places } from './invented-organisations.ts';
import type { ReportText } from './report-text.ts';
import { peopleReports } from './report-texts-people.ts';
import { workReports } from './report-texts-work.ts';
import { additions, exchanges, farewell } from './report-words.ts';

/** A report, how far its team is with it, and when it was accepted if it was. */
export type PlannedReport = InventedReport & {
  teamKey: OrganisationKey;
  accepted: { at: Date; by: string } | undefined;
};

/** How far teams are, in turn: half of what is not declined was accepted. */
const ends = [
  'received',
  'accepted',
  'read',
  'accepted',
  'accepted',
  'read',
  'accepted',
  'received',
] as const;
const teams = ['voorbeeldstad', 'proefdam', 'voorbeeldstad', 'toetsbergen', 'proefdam'] as const;

const fieldOf: Record<keyof ReportContent['about'], FieldName> = {
  name: 'name',
  phone: 'phone',
  plate: 'plate',
  address: 'location',
  company: 'company',
  account: 'account',
};

type End = (typeof ends)[number] | 'declined';
/** An event before it has an id and a moment. */
type Happening = InventedReportEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, 'id' | 'at'>
    : never
  : never;

/** Every invented report, with what its team did up to the acceptance. */
export function planReports(chance: Chance, cast: Cast, now: Date): PlannedReport[] {
  const turns = { placed: 0, ended: 0 };
  return [...workReports, ...peopleReports].map((text): PlannedReport => {
    const teamKey = text.nowhere ? 'meldpunt' : (teams[turns.placed++ % teams.length] ?? 'voorbeeldstad');
    const end = text.declined ? 'declined' : (ends[turns.ended++ % ends.length] ?? 'received');
    const age =
      end === 'received' ? chance.below(5) : end === 'read' ? chance.between(3, 12) : chance.between(25, 340);
    const at = daysBefore(chance, now, age);
    const by = someoneAt(chance, cast[teamKey]);
    const events: InventedReportEvent[] = [];
    let last = at;
    for (const happening of happenings(chance, text, end, by)) {
      last = laterThan(chance, last, 2);
      if (last < now) events.push({ ...happening, id: chance.uuid(), at: last });
    }
    const accepted = events.find(({ step }) => step === 'accepted');
    return {
      id: chance.uuid(),
      receipt: chance.digits(16),
      received: chance.uuid(),
      team: cast[teamKey].id,
      teamKey,
      at,
      municipality: teamKey === 'meldpunt' ? null : chance.pick<Place>(places[teamKey]),
      content: contentOf(chance, text),
      events,
      accepted: accepted && { at: accepted.at, by },
    };
  });
}

function happenings(chance: Chance, text: ReportText, end: End, person: string): Happening[] {
  if (end === 'received') return [];
  const language = text.locale ?? 'nl';
  const said = (words: string, by: string | null): Happening => ({
    step: 'message',
    person: by,
    text: words,
  });
  const read: Happening[] = [{ step: 'read', person }];
  if (text.declined) {
    return [...read, { step: 'declined', person, reason: text.declined }, said(farewell[language], person)];
  }
  const about = text.self === 'self' ? 'self' : 'other';
  const [asked, answer] = chance.pick<readonly [string, string]>(exchanges[language][about]);
  const talk = [
    ...(chance.in100(60) ? [said(asked, person)] : []),
    ...(chance.in100(50) ? [said(answer, null)] : []),
  ];
  const added = chance.in100(30) ? [said(additions[language][about], null)] : [];
  return end === 'read' ? [...read, ...talk] : [...read, ...talk, { step: 'accepted', person }, ...added];
}

function contentOf(chance: Chance, text: ReportText): ReportContent {
  const { story, form, place, when, danger = 'no', self = 'other', share = 'yes', locale = 'nl' } = text;
  const knows = text.knows ?? [];
  const values = inventFields(
    chance,
    knows.map((known) => fieldOf[known]),
  );
  const about: ReportContent['about'] = {};
  for (const known of knows) about[known] = values[fieldOf[known]];
  const reply = self === 'self' || chance.in100(80) ? 'yes' : 'no';
  const contact = chance.in100(25) ? inventFields(chance, ['email']).email : undefined;
  return {
    story,
    form,
    danger,
    self,
    share,
    reply,
    locale,
    about,
    ...(place !== undefined && { place }),
    ...(when !== undefined && { when }),
    ...(contact !== undefined && { contact }),
  };
}
