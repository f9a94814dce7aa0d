import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { phone } from './chain-report-steps.ts';
import { andLoad, follow, hasText, press, unfold, type Walk } from './chain-walk.ts';

/** Both see only whom to contact, until both have a basis on record. */
export async function meet({ stop }: Walk, here: Page, there: Page): Promise<void> {
  const why = 'hetzelfde telefoonnummer';
  await follow(here, 'Samenhang');
  await hasText(here, 'Gemeente Proefdam (verzonnen)');
  await stop(here, 'samenhang');
  await here.locator('tbody a').first().click();
  await here.waitForURL(/samenhang\/[0-9a-f-]{36}/);
  await hasText(here, 'proefdam@voorbeeld.example');
  await hasText(here, 'Dit is nog gesloten.');
  await stop(here, 'voorstel');
  for (const page of [here, there]) {
    if (page === there) {
      await follow(page, 'Samenhang');
      await page.locator('tbody a').first().click();
      await page.waitForURL(/samenhang\/[0-9a-f-]{36}/);
    }
    const shown = await page.locator('main').innerText();
    for (const closed of [why, phone, 'ronselt', 'nacht']) expect(shown).not.toContain(closed);
    const proposal = page.url();
    await recordBasis(page);
    await hasText(page, 'WGS 1.7(8); BGS 1.10');
    if (page === here) await stop(page, 'grondslag-geweigerd');
    await followMissing(page, 'De zaak komt door de toets van het Zorg- en Veiligheidshuis.');
    await recordTest(page);
    await page.goto(proposal);
    await followMissing(page, noSecrecy);
    await recordCondition(page);
    await page.goto(proposal);
    await recordBasis(page);
  }
  await hasText(there, why);
  await here.reload();
  await hasText(here, why);
  await stop(here, 'redenen');
  await here.getByLabel('Hoort bij elkaar', { exact: true }).check();
  await here.getByLabel('Waarom?').fill('Wij hebben overlegd: het gaat om dezelfde werkgever.');
  await press(here, 'Leg het besluit vast');
  await stop(here, 'besluit');
}

async function recordBasis(page: Page): Promise<void> {
  await page.getByLabel(/hit\/no-hit.*Veiligheidshuis/).check();
  await press(page, 'Leg vast');
}

const noSecrecy =
  'Er is niets bij dat onder het geheim van artsen, jeugdhulp of geestelijke gezondheidszorg valt.';

/** To where a condition that is still missing is put on record. */
const followMissing = (page: Page, condition: string): Promise<void> =>
  andLoad(page, page.getByRole('listitem').filter({ hasText: condition }).getByRole('link'));

/** Every point of an intake test is met, and says why. */
export async function recordTest(page: Page): Promise<void> {
  for (const point of await page.getByRole('group').all()) {
    await point.getByLabel('Ja', { exact: true }).check();
  }
  for (const [at, field] of (await page.getByLabel('Uitleg').all()).entries()) {
    await field.fill(`Punt ${at + 1}: dit blijkt uit wat wij zelf zagen.`);
  }
  await press(page, 'Leg vast');
}

async function recordCondition(page: Page): Promise<void> {
  const form = await unfold(page, 'Een voorwaarde vastleggen');
  await form.getByLabel('Wat legt u vast?').selectOption(noSecrecy);
  await form.getByLabel('Waar blijkt dat uit?').fill('Wij hebben het nagelezen.');
  await press(page, 'Leg vast', form);
}
