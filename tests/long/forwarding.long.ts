import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { kill, run, serve, testFolder } from '../start/launch.ts';
import { showsProcesses } from '../start/processes.ts';
import { madeBy, mark, prepare, signalWords } from '../support/casework.ts';
import { openVisitor, type Visitor } from '../support/visitor.ts';
import { addColleagues, findBroken, findCopies, findSteps, looking } from './forwarding-rows.ts';
import { type Posted, postAgain, workUntilKilled } from './forwarding-work.ts';

const folder = testFolder();
const data = join(folder, 'data');
const silent = { BAKEN_DATA: data, LOG_LEVEL: 'silent' };
const rounds = 60;
/** People who forward, and people who take up and feed back, at the same time. */
const [givers, receivers] = [4, 3];

async function addOrganisation(name: string, kind: string, regions: string[], purpose: string) {
  const added = await run(
    [
      'organisation',
      '--name',
      name,
      '--kind',
      kind,
      '--contact',
      'x@voorbeeld.example',
      '--purpose',
      purpose,
      ...regions.flatMap((region) => ['--region', region]),
    ],
    silent,
  );
  expect(added.code, added.output).toBe(0);
}

describe.skipIf(!showsProcesses)('kill -9 while people forward, take up and feed back (needs /proc)', () => {
  test(
    `${rounds} times: a forwarding is wholly there or wholly not`,
    async () => {
      await addOrganisation('Verzonnen gemeente', 'municipality', ['GM0344', 'PE09'], 'joint-approach');
      await addOrganisation('Verzonnen politie', 'police', ['PE09'], 'investigate');
      let server = await serve(data, silent);
      const site = (path: string, init: RequestInit) => fetch(`${server.address}${path}`, init);
      const sessions = await looking(data, async (sql) => [
        ...(await addColleagues(sql, 'Verzonnen gemeente', 'focal-person', givers)),
        ...(await addColleagues(sql, 'Verzonnen politie', 'investigator', receivers)),
      ]);
      const people = sessions.map((session) => openVisitor(site, session));
      const [giving, receiving] = [people.slice(0, givers), people.slice(givers)];
      const police = await looking(data, (sql) =>
        sql.one("select id from access.organisation where kind = 'police'"),
      );
      const signals = await Promise.all(giving.map((visitor) => recordOne(visitor)));

      /** Every step that someone was told of, over all rounds. */
      const told: Posted[] = [];
      const opened = new Set<string>();
      let unanswered = 0;
      for (let round = 0; round < rounds; round += 1) {
        const working = workUntilKilled({ giving, receiving, signals, police });
        // Sooner and later in the work, never twice the same: after some answers, and then some moments.
        await working.answered(6 + (round % 5));
        await delay((round * 37) % 60);
        await kill(server, round % 2 === 1 ? data : undefined);
        const posted = await working.ended;
        server = await serve(data, silent);

        const inRound = `round ${round}`;
        expect(await looking(data, findBroken), inRound).toEqual([]);
        told.push(...posted.filter(({ answered }) => answered));
        const left = posted.filter(({ answered }) => !answered);
        unanswered += left.length;
        expect(await looking(data, (sql) => findSteps(sql, told)), inRound).toEqual(told.map(() => 1));
        // Whoever got no answer sends the same form again: then it counts, and once.
        for (const form of left) await postAgain(form);
        expect(await looking(data, (sql) => findSteps(sql, left)), inRound).toEqual(left.map(() => 1));
        told.push(...left);
        expect(await looking(data, findBroken), inRound).toEqual([]);

        const [reader] = receiving;
        for (const copy of (await looking(data, findCopies)).filter((id) => !opened.has(id))) {
          expect((await reader?.get(`/werk/signalen/${copy}`))?.text, inRound).toContain(
            mark('kil', 'waarneming'),
          );
          opened.add(copy);
        }
      }
      // Everything that was handed over is something that someone sent, each once.
      const handedOver = (await looking(data, findCopies)).length;
      expect(handedOver).toBe(told.filter(({ kind }) => kind === 'forwarded').length);
      // Rounds in which nobody came through, or nobody was cut off, would prove nothing.
      const kinds = told.map(({ kind }) => kind);
      for (const kind of ['forwarded', 'taken-up', 'fed-back']) {
        expect(kinds.filter((each) => each === kind).length, kind).toBeGreaterThan(rounds / 2);
      }
      expect(unanswered).toBeGreaterThan(rounds / 2);
      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);
    },
    30 * 60_000,
  );
});

/** A signal that may be forwarded to the police. */
async function recordOne(visitor: Visitor): Promise<string> {
  const page = await visitor.get('/werk/signalen/nieuw');
  const words = { ...signalWords('kil', 'Utrecht', ''), 'field-name': `Verzonnen ${randomUUID()}` };
  const signal = madeBy(await visitor.submit(page, '/nieuw', words));
  await prepare(visitor, signal, 'kil');
  return signal;
}
