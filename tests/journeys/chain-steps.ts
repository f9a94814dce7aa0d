import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { officers } from '../support/chain-site.ts';
import { meet, recordTest } from './chain-match-steps.ts';
import { answer, phone, readAnswer, readState, report } from './chain-report-steps.ts';
import { follow, hasText, press, signIn, unfold, type Walk } from './chain-walk.ts';

/**
 * One signal through every room, each step as its person does it in the browser: from the report of a citizen to the
 * log of the protection officers.
 */
export async function walkTheChain(walk: Walk): Promise<void> {
  const citizen = await walk.open('citizen');
  const receipt = await report(walk, citizen);

  await citizen.goto(`${walk.origin}/inloggen`);
  await walk.stop(citizen, 'inloggen');
  const focal = await signIn(walk, 'Verzonnen focal');
  await walk.stop(focal, 'werk');
  await answer(walk, focal);
  await readAnswer(walk, citizen, receipt);
  await accept(walk, focal);
  const signal = focal.url();

  const elsewhere = await signIn(walk, 'Verzonnen otherFocal');
  await recordElsewhere(walk, elsewhere);
  await walk.work();
  await meet(walk, focal, elsewhere);

  const detective = await signIn(walk, 'Verzonnen detective');
  await focal.goto(signal);
  await forward(walk, focal);
  await takeUp(walk, detective);
  await readState(walk, citizen, receipt);
  await focal.goto(signal);
  await hasText(focal, 'Terugkoppeling van Politie-eenheid Voorbeeld (verzonnen)');
  await walk.stop(focal, 'terugkoppeling');

  await register(walk, await signIn(walk, 'Verzonnen coordinator'));
  await walk.work();
  await count(walk, citizen);
  await control(walk, await signIn(walk, 'Verzonnen officer'), 'gemeente', [
    ['melding ontvangen: toegestaan', 1],
    ['melding gelezen: toegestaan'],
    ['melder geantwoord: toegestaan', 1],
    ['melding aangenomen als signaal: toegestaan', 1],
    ['samenhang gezocht of voorgesteld: toegestaan'],
    ['grondslag voor samenhang vastgelegd: toegestaan'],
    ['grondslag voor samenhang vastgelegd: geweigerd: geen grondslag: WGS 1.7(8); BGS 1.10'],
    ['signaal getoetst: toegestaan'],
    ['nagegaan of doorsturen mag: geweigerd: geen grondslag: WGS 2.16–2.23; BGS 2.13–2.16', 1],
    ['nagegaan of doorsturen mag: toegestaan', 1],
    ['signaal doorgestuurd: toegestaan', 1],
    // Passed on, taken up, finished.
    ['melder laten weten hoe het gaat: toegestaan', 3],
  ]);
  await control(walk, await signIn(walk, officers.politie), 'politie', [
    ['signaal gelezen: toegestaan'],
    ['signaal opgepakt: toegestaan', 1],
    ['teruggekoppeld over signaal: toegestaan', 1],
  ]);
  await control(walk, await signIn(walk, officers.zorg), 'zorg', [
    [
      'vermoedelijk slachtoffer geregistreerd: geweigerd: geen toestemming: geen artikel; werkwijze van CoMensha (2018)',
      1,
    ],
    ['vermoedelijk slachtoffer geregistreerd: toegestaan', 1],
  ]);
}

/** What was seen apart from what the focal person makes of it. */
async function accept({ stop }: Walk, page: Page): Promise<void> {
  await page.reload();
  await hasText(page, 'Vanaf elf uur ’s avonds.');
  await follow(page, 'Aannemen als signaal');
  expect(await page.getByLabel('Telefoonnummer').inputValue()).toBe(phone);
  const line = async (name: string, text: string, kind: string) => {
    const row = await unfold(page, name);
    await row.getByLabel('Wat', { exact: true }).fill(text);
    await row.getByLabel('Soort').selectOption(kind);
  };
  await line('Regel 1', 'In de kas wordt elke nacht gewerkt, vanaf elf uur.', 'zelf gezien of gehoord');
  await line('Regel 2', 'Een jongen zei dat hij niet weg mag.', 'van een ander gehoord');
  await page.getByLabel('Uw gedachte').fill('Dit lijkt op arbeidsuitbuiting.');
  await page.getByLabel('een persoon', { exact: true }).check();
  const sensitive = await unfold(page, 'Gevoelige gegevens');
  await sensitive.getByLabel('Gezondheid').fill('hoest al weken');
  const source = await unfold(page, 'Bron');
  await source.getByLabel('Wie het meldde of zag').fill('een buur');
  await stop(page, 'aannemen');
  await press(page, 'Leg het signaal vast');
  await hasText(page, 'Dit lijkt op arbeidsuitbuiting.');
  await stop(page, 'signaal');
}

/** Another region knows the same telephone number, written otherwise. */
async function recordElsewhere({ stop }: Walk, page: Page): Promise<void> {
  await follow(page, 'Signalen');
  await follow(page, 'Nieuw signaal');
  const row = await unfold(page, 'Regel 1');
  await row.getByLabel('Wat', { exact: true }).fill('Een man ronselt bij het station voor werk in de kas.');
  await row.getByLabel('Soort').selectOption('feit');
  await page.getByLabel('een persoon', { exact: true }).check();
  await page.getByLabel('arbeidsuitbuiting').check();
  await page.getByLabel('Gemeente', { exact: true }).fill('Rotterdam');
  const person = await unfold(page, 'Persoon en contact');
  await person.getByLabel('Telefoonnummer').fill(phone.replace('06-', '+31 6 '));
  await press(page, 'Leg het signaal vast');
  await follow(page, 'Signalen');
  await stop(page, 'signalen');
}

/** Refused with the article, the intake test, and then less than was asked. */
async function forward({ stop }: Walk, page: Page): Promise<void> {
  const signal = page.url();
  const weigh = async () => {
    await page.goto(`${signal}/doorsturen`);
    await page
      .getByLabel('Organisatie')
      .selectOption({ label: 'Politie-eenheid Voorbeeld (verzonnen) (politie)' });
    await page.getByLabel('Traject').selectOption('RIEC');
    await press(page, 'Toets of het mag');
  };
  await weigh();
  await hasText(page, 'Dit mag nu niet');
  await hasText(page, 'WGS 2.16–2.23; BGS 2.13–2.16');
  await stop(page, 'doorsturen-geweigerd');
  await follow(page, 'Leg de toets vast');
  await stop(page, 'intaketoets');
  await recordTest(page);
  await weigh();
  await hasText(page, 'Dit blijft hier');
  const stays = page.getByRole('heading', { name: 'Dit blijft hier' }).locator('+ ul');
  for (const removed of ['Telefoonnummer', 'Gezondheid', 'Wie het meldde of zag']) {
    expect(await stays.innerText()).toContain(removed);
  }
  await stop(page, 'doorsturen-toegestaan');
  await press(page, 'Stuur dit door');
  await hasText(page, 'Doorgestuurd naar Politie-eenheid Voorbeeld (verzonnen)');
  await stop(page, 'doorgestuurd');
}

/** The receiver has what was let through, takes it up and says what came of it. */
async function takeUp({ stop }: Walk, page: Page): Promise<void> {
  await follow(page, 'Signalen');
  await page.locator('tbody a').first().click();
  await page.waitForURL(/signalen\/[0-9a-f-]{36}/);
  const words = await page.locator('main').innerText();
  expect(words).toContain('In de kas wordt elke nacht gewerkt');
  for (const removed of [phone, 'hoest al weken', 'een buur']) expect(words).not.toContain(removed);
  await stop(page, 'ontvangen');
  const decision = await unfold(page, 'Oppakken of niet');
  await decision.getByLabel('Wij pakken het op', { exact: true }).check();
  await decision.getByLabel('Waarom').fill('Er loopt al een onderzoek naar dit bedrijf.');
  await press(page, 'Leg vast', decision);
  const feedback = await unfold(page, 'Terugkoppelen aan de afzender');
  await feedback.getByLabel('bruikbaar', { exact: true }).check();
  await feedback.getByLabel('Wat is ermee gedaan?').selectOption('het is bij andere informatie gevoegd');
  await feedback.getByLabel('Leg uit wat er is gedaan').fill('Het signaal is bij het onderzoek gevoegd.');
  await press(page, 'Stuur de terugkoppeling', feedback);
  await hasText(page, 'Teruggekoppeld');
  await stop(page, 'opgepakt');
}

/** Refused as long as nobody consented. */
async function register({ stop }: Walk, page: Page): Promise<void> {
  const choose = (question: string, choice: string) =>
    page.getByRole('group', { name: question }).getByLabel(choice, { exact: true }).check();
  await follow(page, 'Slachtoffers');
  await follow(page, 'Registreer een mogelijk slachtoffer');
  await choose('Welke vorm van uitbuiting vermoedt u?', 'arbeidsuitbuiting');
  await choose('Leeftijdsgroep', '18 of ouder');
  await choose('Geslacht', 'man');
  await choose('Soort dossier', 'registratie');
  await choose('Is er toestemming gegeven?', 'Nee');
  await press(page, 'Registreer');
  await hasText(page, 'Toestemming met een handtekening van de persoon zelf.');
  await stop(page, 'registratie-geweigerd');
  await choose('Is er toestemming gegeven?', 'Ja');
  await choose('Wie gaf toestemming?', 'de persoon zelf');
  await page.getByLabel('Op welke dag?').fill('2026-11-20');
  await choose('Hoe is de toestemming vastgelegd?', 'op papier, met handtekening');
  await choose('Waarvoor geldt de toestemming?', 'registratie');
  await press(page, 'Registreer');
  await hasText(page, 'Het gaat om een vermoeden.');
  await stop(page, 'registratie');
  await follow(page, 'Slachtoffers');
  await stop(page, 'registraties');
}

/** One person is counted, and nobody can see that it was one. */
async function count({ origin, stop }: Walk, page: Page): Promise<void> {
  await page.goto(`${origin}/monitor/baken`);
  const total = page.getByRole('row', { name: /^Totaal/ });
  expect(await total.innerText()).toMatch(/minder dan 5/i);
  await stop(page, 'monitor');
  await page.goto(`${origin}/actieplan`);
  const goal = page.locator('section, article, li').filter({ hasText: /^Doel 2/ });
  expect(await goal.first().innerText()).toMatch(/minder dan 5/i);
  await stop(page, 'actieplan');
}

/** What the log says of a step and how it ended; with a number exactly so often, else at least once. */
type LoggedStep = readonly [line: string, times?: number];

/** A protection officer finds every step in the log, however many pages it is long. */
async function control(
  { stop }: Walk,
  page: Page,
  whose: string,
  steps: readonly LoggedStep[],
): Promise<void> {
  await follow(page, 'Verwerkingslog');
  await stop(page, `verwerkingslog-${whose}`);
  const log = await linesOf(page);
  while ((await page.getByRole('link', { name: 'Oudere regels' }).count()) > 0) {
    await follow(page, 'Oudere regels');
    log.push(...(await linesOf(page)));
  }
  for (const [step, times] of steps) {
    const found = log.filter((line) => line === step.toLowerCase()).length;
    if (times === undefined) expect(found, step).toBeGreaterThan(0);
    else expect(found, step).toBe(times);
  }
}

/** 'signaal gelezen: toegestaan', for each line of one page of the log. */
async function linesOf(page: Page): Promise<string[]> {
  const column = (label: string) => page.locator(`tbody td[data-label="${label}"]`).allInnerTexts();
  const [acts, outcomes] = [await column('Wat'), await column('Uitkomst')];
  return acts.map((act, at) => `${act}: ${outcomes[at]}`.toLowerCase());
}
