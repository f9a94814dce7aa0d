// Two people at once: the second hears what the first did and keeps the words. Needs a database, as its name says.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChainPerson } from './support/chain.ts';
import { onPostgres } from './support/database.ts';
import { type MatrixWorld, openMatrixWorld } from './support/matrix-world.ts';
import { type Answer, openVisitor, type Visitor } from './support/visitor.ts';

const first = 'Iemand anders was u net voor';
const kept = 'Wat u had geschreven';

/** The value of a hidden field of the form to an address ending in `to`. */
function hidden(page: Answer, to: string, name: string): string {
  const form = new RegExp(`<form[^>]*action="[^"]*${to}"[\\s\\S]*?</form>`).exec(page.text)?.[0] ?? '';
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1];
  if (value === undefined) throw new Error(`No ${name} in a form to ${to}.`);
  return value;
}

/** What stands in a text field. */
const written = (page: Answer, field: string): string | undefined =>
  (
    new RegExp(`<textarea[^>]*name="${field}"[^>]*>([^<]*)`).exec(page.text)?.[1] ??
    new RegExp(`<input[^>]*name="${field}"[^>]*value="([^"]*)"`).exec(page.text)?.[1]
  )?.trim();

onPostgres('the second of two people', (database) => {
  let world: MatrixWorld;
  let focal: Visitor;
  let otherFocal: Visitor;
  let coordinator: Visitor;
  beforeAll(async () => {
    world = await openMatrixWorld(database());
    const as = (name: ChainPerson) => openVisitor(world.checked, world.members.get(name)?.session);
    [focal, otherFocal, coordinator] = [as('focal'), as('otherFocal'), as('coordinator')];
  }, 120_000);
  afterAll(() => world?.close());

  test('on a signal: the words are in the form with the new version, the other step is shown, and it can be sent', async () => {
    const path = `/werk/signalen/${world.casework.signal}`;
    const before = await focal.get(path);
    const line = { 'line-text': 'Late regel', 'line-kind': 'interpretation', 'line-place': 'Late plek' };
    await focal.submit(before, '/voorwaarde', { condition: 'age-known', 'condition-reason': 'Eerste stap' });
    const late = await focal.post(`${path}/waarneming`, {
      ...line,
      version: hidden(before, '/waarneming', 'version'),
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain(first);
    expect(late.text).toContain('Eerste stap');
    expect(late.text).not.toContain(kept);
    expect(late.text).toMatch(/<details open[^>]*><summary>Een regel toevoegen/);
    expect([written(late, 'line-text'), written(late, 'line-place')]).toEqual(['Late regel', 'Late plek']);
    expect(late.text).toMatch(/<option value="interpretation" selected/);
    expect((await focal.submit(late, '/waarneming', line)).status).toBe(303);
    const after = await focal.get(path);
    expect(after.text.indexOf('Late regel')).toBeGreaterThan(after.text.indexOf('Wat iemand ervan denkt'));
  });

  test('on the intake test: the explanations are kept, on the page of the test or to copy where it may not happen', async () => {
    const path = `/werk/signalen/${world.casework.otherSignal}`;
    const stale = await otherFocal.get(`${path}/toets/zvh`);
    const explained = { 'person-or-family-met': 'yes', 'person-or-family-explanation': 'Late uitleg' };
    const others = ['several-areas', 'nuisance-crime-unsafe', 'several-domains'].flatMap((criterion) => [
      [`${criterion}-met`, 'no'],
      [`${criterion}-explanation`, `Uitleg ${criterion}`],
    ]);
    const answers = { ...explained, ...(Object.fromEntries(others) as Record<string, string>) };
    const send = () =>
      otherFocal.post(`${path}/toets/zvh`, { ...answers, version: hidden(stale, '/toets/zvh', 'version') });
    await otherFocal.submit(await otherFocal.get(path), '/voorwaarde', {
      condition: 'age-known',
      'condition-reason': 'Tussendoor',
    });
    const late = await send();
    expect(late.status).toBe(409);
    expect(late.text).toContain(first);
    expect(late.text).toContain('Tussendoor');
    expect(written(late, 'person-or-family-explanation')).toBe('Late uitleg');
    expect(Number(hidden(late, '/toets/zvh', 'version'))).toBeGreaterThan(
      Number(hidden(stale, '/toets/zvh', 'version')),
    );
    const closing = await otherFocal.get(path);
    await otherFocal.submit(closing, '/sluiten', { 'close-reason': 'Klaar' });
    const gone = await send();
    expect([gone.status, gone.text.includes(kept)]).toEqual([409, true]);
    expect(gone.text).toContain('Late uitleg');
    // A step whose form is gone: the same.
    const struck = await otherFocal.post(`${path}/oppakken`, {
      decision: 'taken-up',
      'decision-reason': 'Late reden <b>',
      version: hidden(closing, '/oppakken', 'version'),
    });
    expect(struck.text).toMatch(new RegExp(`${kept}[\\s\\S]*Late reden &lt;b&gt;`));
    expect(struck.text).not.toContain('name="decision-reason"');
    expect(struck.text).toContain('action="/werk/signalen/');
  });

  test('on a report: what was written to accept it, or chosen to close it, is not lost', async () => {
    const list = await otherFocal.get('/werk/meldingen');
    const [, path = ''] = /href="(\/werk\/meldingen\/[0-9a-f-]{36})"/.exec(list.text) ?? [];
    const [stale, reading] = [await otherFocal.get(`${path}/aannemen`), await otherFocal.get(path)];
    const words = {
      subject: 'person',
      'form-unknown': 'yes',
      municipality: '',
      'line-1-text': 'Lang geschreven regel',
      'line-1-kind': 'fact',
      'field-alias': 'Bijnaam',
    };
    const reporter = openVisitor(world.checked);
    const returned = await reporter.post('/melding', { receipt: world.casework.otherReceipt });
    await reporter.submit(returned, '/melding/bericht', { text: 'Nog iets van de melder' });
    const close = () =>
      otherFocal.post(`${path}/afsluiten`, {
        reason: 'known',
        version: hidden(reading, '/afsluiten', 'version'),
      });
    const declined = await close();
    expect(declined.status).toBe(409);
    expect(declined.text).toContain('Nog iets van de melder');
    expect(declined.text).toMatch(/<option value="known" selected/);
    expect(declined.text).not.toContain(kept);

    const carried = { id: hidden(stale, '/aannemen', 'id'), version: hidden(stale, '/aannemen', 'version') };
    const late = await otherFocal.post(`${path}/aannemen`, { ...words, ...carried });
    expect(late.status).toBe(409);
    expect(late.text).toContain(first);
    expect(late.text).toContain('Nog iets van de melder');
    expect([written(late, 'line-1-text'), written(late, 'field-alias')]).toEqual([
      'Lang geschreven regel',
      'Bijnaam',
    ]);
    // A colleague accepts it in the meantime; then this form is of no use any more.
    const colleague = await otherFocal.get(`${path}/aannemen`);
    const other = { ...words, 'line-1-text': 'Van een collega' };
    expect((await otherFocal.submit(colleague, '/aannemen', other)).status).toBe(303);
    const gone = await otherFocal.post(`${path}/aannemen`, { ...words, ...carried });
    expect(gone.status).toBe(409);
    expect(gone.text).toMatch(new RegExp(`${kept}[\\s\\S]*Lang geschreven regel[\\s\\S]*Bijnaam`));
    expect(gone.text).toContain('aangenomen als signaal');
    expect(gone.text).not.toContain('name="line-1-text"');
    const late2 = await close();
    expect(late2.status).toBe(409);
    expect(late2.text).toMatch(new RegExp(`${kept}[\\s\\S]*Dit was al bekend`));
    expect((await otherFocal.get(`${path}/aannemen`)).status).toBe(409);
  });

  test('on a proposal: the reason stays in its form, or to copy where nothing is to decide any more', async () => {
    const path = `/werk/samenhang/${world.casework.proposal}`;
    const undoing = await otherFocal.get(path);
    await focal.submit(await focal.get(path), '/terugdraaien', {
      'terugdraaien-reden': 'Eerst teruggedraaid',
    });
    const late = await otherFocal.post(`${path}/terugdraaien`, {
      'terugdraaien-reden': 'Ook teruggedraaid',
      versie: hidden(undoing, '/terugdraaien', 'versie'),
      'besluit-id': hidden(undoing, '/terugdraaien', 'besluit-id'),
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Eerst teruggedraaid');
    expect(late.text).toMatch(new RegExp(`${kept}[\\s\\S]*Ook teruggedraaid`));

    const deciding = await otherFocal.get(path);
    await focal.submit(await focal.get(path), '/besluit', { besluit: 'unsure', reden: 'Eerst niet zeker' });
    const decided = await otherFocal.post(`${path}/besluit`, {
      besluit: 'apart',
      reden: 'Toch niet bij elkaar',
      versie: hidden(deciding, '/besluit', 'versie'),
      'besluit-id': hidden(deciding, '/besluit', 'besluit-id'),
    });
    expect(decided.status).toBe(409);
    expect(decided.text).toContain('Eerst niet zeker');
    expect(written(decided, 'reden')).toBe('Toch niet bij elkaar');
    expect(decided.text).not.toContain(kept);
    const again = await otherFocal.submit(decided, '/besluit', { besluit: 'apart', reden: 'Toch niet' });
    expect(again.status).toBe(303);

    // Of two who withdraw one basis, the second reads that it was withdrawn, and keeps the reason.
    const withdrawing = await focal.get(path);
    const basis = /name="intrekken" value="([^"]*)"/.exec(withdrawing.text)?.[1] ?? '';
    const withdraw = { intrekken: basis, 'intrekken-reden': 'Eerste intrekking' };
    expect((await focal.submit(withdrawing, '/intrekken', withdraw)).status).toBe(303);
    const second = await focal.post(`${path}/intrekken`, {
      ...withdraw,
      'intrekken-reden': 'Tweede intrekking',
      'intrekking-id': '00000000-0000-4000-8000-000000000001',
    });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Eerste intrekking');
    expect(second.text).toMatch(new RegExp(`${kept}[\\s\\S]*Tweede intrekking`));
    expect((await otherFocal.get(path)).text).toContain('Eerste intrekking');
  });

  test('on a registration: what was chosen stays chosen', async () => {
    const path = `/werk/slachtoffers/${world.casework.registration}`;
    const stale = await coordinator.get(path);
    await coordinator.submit(await coordinator.get(path), '/toestemming-intrekken', {
      'scope-shelter': 'yes',
      confirmed: 'yes',
    });
    const late = await coordinator.post(`${path}/toestemming-intrekken`, {
      'scope-registration': 'yes',
      version: hidden(stale, '/toestemming-intrekken', 'version'),
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain(first);
    expect(late.text).toMatch(/name="scope-registration"[^>]*checked/);
    const again = await coordinator.submit(late, '/toestemming-intrekken', {
      'scope-registration': 'yes',
      confirmed: 'yes',
    });
    expect(again.status).toBe(303);
  });
});
