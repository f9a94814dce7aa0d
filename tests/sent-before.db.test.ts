// A form that is sent again with other words: what was made stands, and the words are not lost. Needs a database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registrationWords, signalWords } from './support/casework.ts';
import type { ChainPerson } from './support/chain.ts';
import { onPostgres } from './support/database.ts';
import { type MatrixWorld, openMatrixWorld } from './support/matrix-world.ts';
import { type Answer, drawnForm, openVisitor, type Visitor } from './support/visitor.ts';

const before = 'Dit was al verstuurd';
const kept = 'Wat u had geschreven';

onPostgres('a form sent before', (database) => {
  let world: MatrixWorld;
  const visitors = new Map<ChainPerson, Visitor>();
  const as = (name: ChainPerson): Visitor => {
    const visitor = visitors.get(name) ?? openVisitor(world.checked, world.members.get(name)?.session);
    visitors.set(name, visitor);
    return visitor;
  };
  beforeAll(async () => {
    world = await openMatrixWorld(database());
  }, 120_000);
  afterAll(() => world?.close());

  /** Sends the form of a page three times: twice with the same words, then with others. Gives the last answer. */
  async function sendAgain(
    visitor: Visitor,
    page: Answer,
    to: string,
    first: Record<string, string>,
    then: Record<string, string>,
  ): Promise<Answer> {
    const { path, words } = drawnForm(page, to);
    const send = (more: Record<string, string>) => visitor.post(path, { ...words, ...more });
    const [once, twice] = [await send(first), await send(first)];
    expect([once.status, twice.status, twice.location]).toEqual([303, 303, once.location]);
    const again = await send({ ...first, ...then });
    expect(again.status).toBe(409);
    expect(again.text).toContain(before);
    return again;
  }

  test('of a new signal: the signal is shown, with the words to copy', async () => {
    const focal = as('focal');
    const page = await focal.get('/werk/signalen/nieuw');
    const first = signalWords('nogeen', 'Utrecht');
    const again = await sendAgain(focal, page, '/nieuw', first, { 'line-1-text': 'Andere <regel>' });
    expect(again.text).toMatch(new RegExp(`${kept}[\\s\\S]*Andere &lt;regel&gt;`));
    expect(again.text).toContain('Signaal S-2026');
    const choice = await sendAgain(focal, await focal.get('/werk/signalen/nieuw'), '/nieuw', first, {
      subject: first['subject'] === 'place' ? 'person' : 'place',
    });
    expect(choice.text).toContain(before);
  });

  test('of accepting a report: the signal is shown, with the words to copy', async () => {
    const [focal, reports] = [as('otherFocal'), '/werk/meldingen'];
    const [, path = ''] =
      /href="(\/werk\/meldingen\/[0-9a-f-]{36})"/.exec((await focal.get(reports)).text) ?? [];
    const page = await focal.get(`${path}/aannemen`);
    const first = signalWords('aangenomen', 'Rotterdam');
    const again = await sendAgain(focal, page, '/aannemen', first, { 'field-alias': 'Andere bijnaam' });
    expect(again.text).toMatch(new RegExp(`${kept}[\\s\\S]*Andere bijnaam`));
    expect(again.text).toContain('Signaal S-2026');
  });

  test('of feedback: the words stand in its form, and can be sent', async () => {
    const [detective, path] = [as('detective'), `/werk/signalen/${world.casework.copy}`];
    const page = await detective.get(path);
    const first = { usefulness: 'partly', outcome: 'help', 'feedback-words': 'Eerste uitleg' };
    const then = { 'feedback-words': 'Andere uitleg' };
    const again = await sendAgain(detective, page, '/terugkoppelen', first, then);
    expect(again.text).toContain('Andere uitleg');
    expect((await detective.submit(again, '/terugkoppelen', { ...first, ...then })).status).toBe(303);
    expect((await detective.get(path)).text).toContain('Andere uitleg');
  });

  test('of an answer to a reporter, and of what the reporter adds: the words stand in the form', async () => {
    const [focal, path] = [as('focal'), `/werk/meldingen/${world.casework.report}`];
    const page = await focal.get(path);
    const again = await sendAgain(focal, page, '/antwoorden', { text: 'Eerste' }, { text: 'Andere vraag' });
    expect(again.text).toMatch(/<textarea[^>]*name="text"[^>]*>\s*Andere vraag/);
    expect((await focal.submit(again, '/antwoorden', { text: 'Andere vraag' })).status).toBe(303);
    expect((await focal.get(path)).text).toContain('Andere vraag');

    const reporter = openVisitor(world.checked);
    const returned = await reporter.post('/melding', { receipt: world.casework.receipt });
    const { path: to, words } = drawnForm(returned, '/melding/bericht');
    const reply = (text: string) => reporter.post(to, { ...words, text });
    expect([(await reply('Een')).status, (await reply('Een')).status]).toEqual([200, 200]);
    const other = await reply('Twee');
    expect(other.status).toBe(409);
    expect(other.text).toContain(before);
    expect(other.text).toMatch(/<textarea[^>]*name="text"[^>]*>\s*Twee/);
    expect((await reporter.submit(other, '/melding/bericht', { text: 'Twee' })).status).toBe(200);
  });

  test('of a registration: the registration is shown, with the words to copy', async () => {
    const coordinator = as('coordinator');
    const page = await coordinator.get('/werk/slachtoffers/nieuw');
    const again = await sendAgain(coordinator, page, '/nieuw', registrationWords, { name: 'Andere naam' });
    expect(again.text).toMatch(new RegExp(`${kept}[\\s\\S]*Andere naam`));
    expect(again.text).toMatch(/Registratie V-2026|V-2026-\d{4}/);
  });

  test('of a decision on a proposal, and of withdrawing a basis: the words are in the form or to copy', async () => {
    const [focal, path] = [as('focal'), `/werk/samenhang/${world.casework.proposal}`];
    const undone = await sendAgain(
      focal,
      await focal.get(path),
      '/terugdraaien',
      { 'terugdraaien-reden': 'Eerste reden' },
      { 'terugdraaien-reden': 'Andere reden' },
    );
    expect(undone.text).toMatch(new RegExp(`${kept}[\\s\\S]*Andere reden`));
    const page = await focal.get(path);
    const basis = /name="intrekken" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
    const withdrawn = await sendAgain(
      focal,
      page,
      '/intrekken',
      { intrekken: basis, 'intrekken-reden': 'Eerste intrekking' },
      { 'intrekken-reden': 'Andere intrekking' },
    );
    expect(withdrawn.text).toMatch(new RegExp(`${kept}[\\s\\S]*Andere intrekking`));
  });
});
