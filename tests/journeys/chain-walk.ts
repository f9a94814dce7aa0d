import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the steps need of whoever walks them. */
export type Walk = {
  origin: string;
  /** A page of someone nobody knows yet; that of a citizen has no scripts. */
  open: (who: 'citizen' | 'member') => Promise<Page>;
  /** Does every job that is due. */
  work: () => Promise<void>;
  /** Every stop worth looking at, by a name that sorts after the stop before. */
  stop: (page: Page, name: string) => Promise<void>;
};

/** Signs in with the button of a demonstration. */
export async function signIn({ origin, open }: Walk, name: string): Promise<Page> {
  const page = await open('member');
  await page.goto(`${origin}/inloggen`);
  await press(page, `Doe mee als ${name}`);
  await hasText(page, 'Mijn werk');
  return page;
}

/** Opens a part that a page keeps folded. */
export async function unfold(page: Page, title: string): Promise<Locator> {
  const part = page.locator('details', { has: page.locator('summary', { hasText: title }) });
  if ((await part.getAttribute('open')) === null) await part.locator('summary').click();
  return part;
}

/** Of buttons or links that are named alike the first is meant. */
export const press = (page: Page, name: string, within: Page | Locator = page): Promise<void> =>
  andLoad(page, within.getByRole('button', { name, exact: true }));

export const follow = (page: Page, name: string): Promise<void> =>
  andLoad(page, page.getByRole('link', { name, exact: true }));

/** Waits for the page that a button or link leads to. */
export async function andLoad(page: Page, target: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), target.first().click()]);
}

export const hasText = async (page: Page, text: string): Promise<void> =>
  expect(await page.locator('main').innerText()).toContain(text);
