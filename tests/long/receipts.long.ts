import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { kill, run, serve, testFolder } from '../start/launch.ts';
import { showsProcesses } from '../start/processes.ts';

const folder = testFolder();
const data = join(folder, 'data');
const silent = { BAKEN_DATA: data, LOG_LEVEL: 'silent', BEHIND_PROXY: 'yes' };
const rounds = 200;
/** People who report at the same time. */
const people = 6;

const answers = [
  { danger: 'no' },
  { story: 'Verzonnen: er slapen acht mannen in een schuur. '.repeat(20) },
  { municipality: '' },
  { place: '' },
  { when: '' },
  { name: 'Verzonnen Baas' },
  { form: 'labour' },
  { self: 'other' },
  { share: 'yes' },
  { reply: 'yes' },
  { contact: '' },
];

async function post(address: string, words: Record<string, string>): Promise<string> {
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(words) });
  const html = await answer.text();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  return html;
}

const draftIn = (html: string): string => /name="draft" value="([^"]*)"/.exec(html)?.[1] ?? '';

/** A form that is filled in to its end. */
async function fillIn(address: string): Promise<string> {
  let html = await (await fetch(`${address}/melden`)).text();
  for (const words of answers) {
    html = await post(`${address}/melden`, { draft: draftIn(html), step: 'next', ...words });
  }
  return draftIn(html);
}

/** Reports again and again until the server is gone; gives the receipts that came through whole. */
async function reportUntilKilled(address: string, check: string): Promise<string[]> {
  const shown: string[] = [];
  try {
    for (;;) {
      const draft = draftIn(await post(`${address}/melden`, { draft: check, step: 'stay' }));
      const receipt = /\d{4} \d{4} \d{4} \d{4}/.exec(await post(`${address}/melden/versturen`, { draft }));
      if (receipt) shown.push(receipt[0]);
    }
  } catch {
    // The server was killed: what came before counts.
    return shown;
  }
}

async function open(address: string, receipt: string, from: string): Promise<'open' | number> {
  const answer = await fetch(`${address}/melding`, {
    method: 'POST',
    headers: { 'X-Forwarded-For': from },
    body: new URLSearchParams({ receipt }),
  });
  const html = await answer.text();
  return answer.status === 200 && html.includes('Uw melding is binnen.') ? 'open' : answer.status;
}

/** Opens them all, from as many networks as people: the site lets one network try few at once. */
async function openAll(address: string, receipts: readonly string[]): Promise<Set<'open' | number>> {
  const found = new Set<'open' | number>();
  const left = [...receipts];
  const openNext = async (from: string): Promise<void> => {
    for (let receipt = left.pop(); receipt; receipt = left.pop())
      found.add(await open(address, receipt, from));
  };
  await Promise.all(Array.from({ length: 16 }, (_, n) => openNext(`192.0.2.${n + 1}`)));
  return found;
}

describe.skipIf(!showsProcesses)('kill -9 while people report (needs /proc)', () => {
  test(
    `${rounds} times: every receipt that was shown opens afterwards`,
    async () => {
      const desk = [
        '--name',
        'Verzonnen meldpunt',
        '--kind',
        'registration-desk',
        '--contact',
        'x@voorbeeld.example',
      ];
      const added = await run(['organisation', ...desk, '--purpose', 'assess-report'], silent);
      expect(added.code, added.output).toBe(0);
      let server = await serve(data, silent);
      const check = await fillIn(server.address);
      let shownInAll = 0;
      for (let round = 0; round < rounds; round += 1) {
        const { address } = server;
        const reporting = Promise.all(
          Array.from({ length: people }, () => reportUntilKilled(address, check)),
        );
        // Sooner and later in the work, never twice the same.
        await delay(150 + ((round * 137) % 350));
        await kill(server, round % 2 === 1 ? data : undefined);
        const shown = (await reporting).flat();
        shownInAll += shown.length;
        server = await serve(data, silent);
        if (shown.length > 0)
          expect(await openAll(server.address, shown), `round ${round}`).toEqual(new Set(['open']));
      }
      // Rounds in which nobody came through would prove nothing.
      expect(shownInAll).toBeGreaterThan(rounds);
      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);
    },
    60 * 60_000,
  );
});
