import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import { type Act, type Member, publicActor } from '../../modules/access/index.ts';
import { type Ask, orRefused } from '../../modules/access/page-route.ts';
import { returnAgain } from '../../modules/intake/report-actions.ts';
import { readBesideForm } from '../../modules/intake/team-actions.ts';
import { readProposal } from '../../modules/matching/actions.ts';
import { matchingJobs } from '../../modules/matching/jobs.ts';
import { readSignal } from '../../modules/signals/signal-actions.ts';
import { readRegistration } from '../../modules/victims/actions.ts';
import { makeCast } from './cast.ts';
import { seededChance } from './chance.ts';
import { type Installed, install, now } from './demonstration.fixtures.ts';
import { fillDemonstration, seed } from './fill.ts';
import { planReports } from './invented-reports.ts';

onPostgres('a filled demonstration, read as its people read it', (database) => {
  let made: Installed;
  let people: Member[];
  beforeAll(async () => {
    made = await install(database(), true);
    await fillDemonstration(made.access, made.vault, now);
    people = await made.everyone();
  });
  afterAll(() => made.close());

  const asking = <A extends Act>(act: A, member?: Member): Ask<A> =>
    orRefused((work, about) => made.access.under(member ?? publicActor, { act, ...about }, work));
  /** One of each organisation in these roles. */
  const workers = (roles: string[]) => [
    ...new Map(
      people.filter(({ role }) => roles.includes(role)).map((member) => [member.organisation.id, member]),
    ).values(),
  ];
  const idsOf = async (statement: string, values: unknown[]): Promise<string[]> =>
    (await made.ask<{ id: string }>(statement, values)).map(({ id }) => id);
  const working = ['focal-person', 'investigator', 'chain-director', 'care-coordinator'];

  test('everyone signs in for a purpose of their role', () => {
    expect(people.length).toBeGreaterThanOrEqual(24);
    expect(people.filter(({ purposes, purpose }) => !purposes.includes(purpose))).toEqual([]);
  });

  test('every report opens for its team', async () => {
    let read = 0;
    for (const member of workers(['focal-person'])) {
      for (const id of await idsOf('select id from intake.report where team = $1', [
        member.organisation.id,
      ])) {
        const report = await readBesideForm(asking('reports.read', member), made.vault, id);
        expect(report.content?.story.length).toBeGreaterThan(3);
        expect(report.events.filter(({ step, text }) => step === 'message' && !text)).toEqual([]);
        read += 1;
      }
    }
    expect(read).toBeGreaterThanOrEqual(60);
  });

  test('every receipt opens its report', async () => {
    const chance = seededChance(seed);
    for (const { id, receipt } of planReports(chance, makeCast(chance), now)) {
      const returned = await returnAgain(asking('intake.return'), made.vault, { receipt, report: id });
      expect(returned.kind).toBe('open');
    }
  });

  test('every signal, disclosure and feedback opens for its owner', async () => {
    const read = new Set<string>();
    for (const member of workers(working)) {
      const own = 'select id from signals.signal where owner_organisation = $1';
      for (const id of await idsOf(own, [member.organisation.id])) {
        const { signal, disclosures } = await readSignal(asking('signals.read', member), made.vault, id);
        expect(signal.content).toBeDefined();
        expect(signal.standing.version).toBe(signal.version);
        expect(signal.standing.state).toBe(signal.state);
        expect(disclosures.flatMap(({ feedback }) => feedback).filter(({ words }) => !words)).toEqual([]);
        read.add(id);
      }
    }
    expect(read.size).toBe((await idsOf('select id from signals.signal', [])).length);
  });

  test('every proposal opens for both sides, with reasons where both have a basis', async () => {
    let shown = 0;
    for (const member of workers(working)) {
      const own = 'select id from matching.proposal where $1 in (organisation_a, organisation_b)';
      for (const id of await idsOf(own, [member.organisation.id])) {
        const tools = { vault: made.vault, now: () => now };
        const proposal = await readProposal(asking('matches.list', member), tools, member, id);
        expect(proposal.decisions.filter(({ reason }) => !reason)).toEqual([]);
        if (proposal.why.kind === 'shown' && proposal.why.reasons.length > 0) shown += 1;
      }
    }
    expect(shown).toBeGreaterThan(10);
  });

  test('the matcher finds nothing that is not there yet', async () => {
    const proposals = () => made.ask('select id from matching.proposal order by id');
    const before = await proposals();
    const { 'matching.propose': propose } = matchingJobs(made.access, { now: () => now });
    for (const id of await idsOf('select id from signals.signal', [])) await propose(id);
    expect(await proposals()).toEqual(before);
  });

  test('every registration opens for its notifier, as far as consent still goes', async () => {
    const found: string[] = [];
    for (const member of workers(['investigator', 'care-coordinator'])) {
      const own = 'select id from victims.registration where organisation = $1';
      for (const id of await idsOf(own, [member.organisation.id])) {
        const view = await readRegistration(asking('victims.read', member), made.vault, id);
        const { person, contact, registration } = view ?? {};
        expect(registration?.identityParts.includes('person')).toBe(person?.kind === 'known');
        expect(registration?.identityParts.includes('contact')).toBe(contact?.kind === 'known');
        found.push(person?.kind ?? '', contact?.kind === 'withheld' ? contact.why : '');
      }
    }
    expect(new Set(found)).toEqual(new Set(['known', 'withheld', 'not-recorded', 'destroyed', '']));
  });
});
