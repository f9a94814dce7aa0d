import {
  type Access,
  type Granted,
  type Member,
  memberRoute,
  namesIn,
  purposeNames,
} from '../modules/access/index.ts';
import { countWaitingReports } from '../modules/intake/index.ts';
import { countOpenProposals } from '../modules/matching/index.ts';
import { countReceivedSignals } from '../modules/signals/index.ts';
import { type Waiting, WorkPage } from './pages/work.tsx';
import { menu, workMenu } from './site-map.ts';
import { workTexts } from './work-messages.ts';

type Counting = (access: Access, member: Member) => Promise<Granted<number>>;

/** How much waits in a room, asked under the act that shows it; and the list of exactly that, what is urgent first. */
const waits: Record<string, { list: string; count: Counting }> = {
  '/werk/meldingen': {
    list: '/werk/meldingen?waiting=team',
    count: (access, member) => access.under(member, { act: 'reports.list' }, countWaitingReports),
  },
  '/werk/signalen': {
    list: '/werk/signalen?state=received&sort=-urgency',
    count: (access, member) => access.under(member, { act: 'signals.list' }, countReceivedSignals),
  },
  '/werk/samenhang': {
    list: '/werk/samenhang?state=open',
    count: (access, member) => access.under(member, { act: 'matches.list' }, countOpenProposals),
  },
};

async function findWaiting(access: Access, member: Member, path: string): Promise<Waiting | undefined> {
  const room = waits[path];
  const counted = await room?.count(access, member);
  return room && counted?.granted ? { count: counted.value, list: room.list } : undefined;
}

/** Public rooms that are the work of some. */
const publicRooms = ['/actieplan', '/monitor'];

/** The start of the work of someone who signed in. */
export function workRoutes(access: Access) {
  return [
    memberRoute(access, {
      method: 'get',
      path: '/werk',
      permits: 'work.read',
      log: 'site.work',
      answer: async (c, { ask, member }) => {
        const language = c.get('language');
        const signedIn = c.get('signedIn');
        const open = workMenu.filter(({ permits }) => permits && signedIn?.permitted.includes(permits));
        const steers = member.role === 'programme-manager' || member.role === 'analyst';
        const places = steers ? [...open, ...menu.filter(({ path }) => publicRooms.includes(path))] : open;
        // One transaction around them all: the counts join it.
        const rooms = await ask(async () => {
          const counted = [];
          for (const place of places) {
            counted.push({ place, waiting: await findWaiting(access, member, place.path) });
          }
          return counted;
        });
        return c.render(
          <WorkPage
            language={language}
            worksAs={signedIn?.worksAs ?? ''}
            purpose={namesIn(purposeNames, language.locale)[member.purpose]}
            rooms={rooms}
          />,
          { title: workTexts(language.locale)('title'), path: '/werk' },
        );
      },
    }),
  ];
}
