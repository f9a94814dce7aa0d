import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { focused, tabTo } from '../support/focus.ts';

/** Goes to something by Tab and presses Enter there; waits for the page that follows. */
export async function go(page: Page, name: string | RegExp, most?: number): Promise<void> {
  await tabTo(page, name, most);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** Goes to a field by Tab and types in it. */
async function type(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(words);
}

/** Goes to the first of a few answers by Tab, and to the one that is meant by arrow. */
async function choose(page: Page, first: string, answer: string): Promise<void> {
  await tabTo(page, first);
  if (first === answer) await page.keyboard.press('Space');
  for (let presses = 0; presses < 10 && (await focused(page)).name !== answer; presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await page.getByLabel(answer, { exact: true }).isChecked()).toBe(true);
}

/** What has the focus when a page came back with problems, and the way from there to the first field. */
async function followProblem(page: Page, message: string, field: string): Promise<void> {
  expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toContain(message);
  await page.keyboard.press('Enter');
  expect((await focused(page)).name).toBe(field);
}

const story = 'Achter ons huis werken elke nacht mensen door. (verzonnen)';

/** A citizen tells what was seen without a pointer; gives the receipt. */
export async function reportByKeyboard(page: Page, origin: string): Promise<string> {
  const heading = () => page.locator('h1').innerText();
  await page.goto(origin);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatchObject({ name: 'Ga naar de inhoud', visible: true });
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('inhoud');
  await go(page, 'Iets melden');

  await choose(page, 'Ja', 'Nee');
  await go(page, 'Verder');
  const ask = await heading();
  await go(page, 'Verder');
  await followProblem(page, 'Vertel kort wat u zag of hoorde.', ask);
  await page.keyboard.type(story);
  await go(page, 'Verder');
  await type(page, await heading(), 'Utrecht');
  await go(page, 'Verder');
  await go(page, 'Terug');
  expect(await page.getByRole('combobox').inputValue()).toBe('Utrecht');
  await go(page, 'Verder');
  await type(page, await heading(), 'de kas aan de Voorbeeldweg');
  await go(page, 'Verder');
  await go(page, 'Overslaan');
  await type(page, 'Kenteken van een auto', 'XZ-471-K');
  await go(page, 'Verder');
  for (const [first, answer] of [
    ['Ik weet het niet', 'Gedwongen seks of prostitutie'],
    ['Ja, het gaat over mij', 'Nee, over iemand anders'],
    ['Ja, dat mag', 'Vraag het mij eerst'],
    ['Ja', 'Ja'],
  ] as const) {
    await choose(page, first, answer);
    await go(page, 'Verder');
  }
  await go(page, 'Overslaan');
  expect(await heading()).toBe('Klopt dit?');
  await go(page, 'Melding versturen');
  return /(?:\d{4} ){3}\d{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';
}

/** Someone who signed in adds a line to a signal: words, a list, a day, a box to tick. */
export async function addLineByKeyboard(page: Page, origin: string, name: string): Promise<void> {
  await page.goto(`${origin}/inloggen`);
  await go(page, `Doe mee als ${name}`, 120);
  await go(page, 'Signalen');
  await go(page, /^S-\d{4}-\d{4}$/);
  await tabTo(page, 'Een regel toevoegen', 120);
  await page.keyboard.press('Enter');
  await go(page, 'Voeg toe');
  await followProblem(page, 'Schrijf op wat is gezien of gehoord.', 'Wat');
  await page.keyboard.type('Een busje kwam drie keer.');
  await tabTo(page, 'Soort');
  await page.keyboard.type('feit');
  await tabTo(page, 'Dag');
  // The same in every order of day and month.
  await page.keyboard.type('11112025');
  await tabTo(page, 'gezondheid');
  await page.keyboard.press('Space');
  await go(page, 'Voeg toe');
  const words = await page.locator('main').innerText();
  for (const shown of ['Een busje kwam drie keer.', '11 november 2025', 'gezondheid']) {
    expect(words).toContain(shown);
  }
}
