import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { follow, hasText, press, type Walk } from './chain-walk.ts';

/** In both signals; it can't be anyone's: no Dutch number begins so. */
export const phone = '06-00000417';
const story =
  'In de bloemenkas achter ons huis werken elke nacht mensen door. Een jongen zei dat hij niet weg mag. Ze slapen in een caravan zonder water. (verzonnen)';

/** A citizen tells what was seen, and goes away with a receipt. */
export async function report({ origin, stop }: Walk, page: Page): Promise<string> {
  const choose = async (question: string, choice: string) => {
    expect(await page.locator('h1').innerText()).toBe(question);
    await page.getByLabel(choice, { exact: true }).check();
    await press(page, 'Verder');
  };
  const tell = async (label: string, words: string) => {
    await page.getByLabel(label).fill(words);
    await press(page, 'Verder');
  };
  await page.goto(origin);
  await follow(page, 'Iets melden');
  await stop(page, 'melden');
  await choose('Is er nu iemand in gevaar?', 'Nee');
  await press(page, 'Verder');
  await hasText(page, 'Vertel kort wat u zag of hoorde.');
  await stop(page, 'melden-vergeten');
  await tell('Wat hebt u gezien of gehoord?', story);
  await tell('In welke gemeente is het?', 'Utrecht');
  await tell('Waar precies?', 'de kas aan de Voorbeeldweg');
  await press(page, 'Overslaan');
  await page.getByLabel('Naam of bijnaam van iemand').fill('Voorman Verzonnen');
  await tell('Telefoonnummer van die persoon', phone);
  await choose('Waar denkt u aan?', 'Slecht en onvrij werk: weinig loon, lange dagen, niet weg kunnen');
  await choose('Gaat het over uzelf?', 'Nee, over iemand anders');
  await choose('Mogen wij uw melding delen met organisaties die kunnen helpen?', 'Ja, dat mag');
  await choose('Mogen wij u iets terugvragen?', 'Ja');
  await press(page, 'Overslaan');
  await hasText(page, 'Gemeente Voorbeeldstad (verzonnen)');
  await stop(page, 'melden-nakijken');
  await press(page, 'Melding versturen');
  const receipt = /(?:\d{4} ){3}\d{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';
  expect(receipt).not.toBe('');
  await stop(page, 'ontvangstcode');
  return receipt;
}

export async function answer({ stop }: Walk, page: Page): Promise<void> {
  await follow(page, 'Meldingen');
  await stop(page, 'meldingen');
  await page.locator('tbody a').first().click();
  await page.waitForURL(/meldingen\/[0-9a-f-]{36}/);
  await hasText(page, story);
  await stop(page, 'melding');
  await page
    .getByLabel('Bericht aan de melder')
    .fill('Dank u wel. Hoe laat ziet u de mensen meestal werken?');
  await press(page, 'Bericht versturen');
}

async function returnWith({ origin }: Walk, page: Page, receipt: string): Promise<void> {
  await page.goto(`${origin}/melding`);
  await page.getByLabel('Uw code').fill(receipt);
  await press(page, 'Bekijk mijn melding');
}

export async function readAnswer(walk: Walk, page: Page, receipt: string): Promise<void> {
  await page.goto(`${walk.origin}/melding`);
  await walk.stop(page, 'terugkomen');
  await returnWith(walk, page, '1234 1234 1234 1234');
  await hasText(page, 'Met deze code vinden wij geen melding.');
  await walk.stop(page, 'terugkomen-verkeerd');
  await returnWith(walk, page, receipt);
  await hasText(page, 'Hoe laat ziet u de mensen meestal werken?');
  await page.getByLabel('Wilt u iets toevoegen of antwoorden?').fill('Vanaf elf uur ’s avonds.');
  await press(page, 'Bericht versturen');
  await hasText(page, 'Uw bericht is verstuurd.');
  await walk.stop(page, 'antwoord');
}

/** The reporter hears how it goes, and not who does it. */
export async function readState(walk: Walk, page: Page, receipt: string): Promise<void> {
  await returnWith(walk, page, receipt);
  await hasText(page, 'Het werk aan uw melding is klaar.');
  await hasText(page, 'Een organisatie is bezig met uw melding.');
  expect(await page.locator('main').innerText()).not.toMatch(/politie/i);
  await walk.stop(page, 'stand');
}
