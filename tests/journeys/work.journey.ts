import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { walkTheChain } from '../support/casework.ts';
import { officers, onChainSite } from '../support/chain-site.ts';
import { describeInChromium } from '../support/chromium.ts';
import { cramped } from '../support/cramped.ts';
import { overflow } from '../support/overflow.ts';
import { openVisitor, type Visitor } from '../support/visitor.ts';
import { watchPage } from '../support/watched-page.ts';
import { press } from './chain-walk.ts';
import { addLineByKeyboard, reportByKeyboard } from './keyboard-steps.ts';

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

/** One of each role, and one for whom nothing waits yet. */
const people = [
  'Verzonnen focal',
  'Verzonnen thirdFocal',
  'Verzonnen detective',
  'Verzonnen riecDirector',
  'Verzonnen coordinator',
  'Verzonnen registrar',
  'Verzonnen analyst',
  'Verzonnen manager',
  'Verzonnen administrator',
  officers.zorg,
] as const;
/** Works on the same case from elsewhere. */
const elsewhere = 'Verzonnen otherFocal';
type Name = (typeof people)[number] | typeof elsewhere;

onChainSite('the work of people who sign in', (site) => {
  describeInChromium('in a browser', (browser) => {
    const contexts = new Map<Name, BrowserContext>();
    const contextOf = (name: Name): BrowserContext => {
      const context = contexts.get(name);
      if (!context) throw new Error(`${name} did not sign in`);
      return context;
    };

    /** The same session without a browser, which is quicker where nobody looks. */
    async function visitorOf(name: Name): Promise<Visitor> {
      const [cookie] = await contextOf(name).cookies();
      return openVisitor(site().request, cookie?.value);
    }

    beforeAll(async () => {
      for (const name of [...people, elsewhere] as const) {
        const context = await browser().newContext({ reducedMotion: 'reduce' });
        const page = await context.newPage();
        await page.goto(`${site().origin}/inloggen`);
        await press(page, `Doe mee als ${name}`);
        contexts.set(name, context);
      }
      const [focal, otherFocal, detective, coordinator] = await Promise.all([
        visitorOf('Verzonnen focal'),
        visitorOf(elsewhere),
        visitorOf('Verzonnen detective'),
        visitorOf('Verzonnen coordinator'),
      ]);
      const reporter = openVisitor(site().request);
      const police = site().organisation('politie');
      await walkTheChain({ reporter, focal, otherFocal, detective, coordinator }, police, site().work);
    }, 120_000);

    /** What is wrong with a page as it stands, wide and light, narrow and dark, with every part of it unfolded. */
    async function faultsOf(page: Page): Promise<string[]> {
      const faults: string[] = [];
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      await page.setViewportSize(wide);
      await page.emulateMedia({ colorScheme: 'light' });
      faults.push(...(await overflow(page)), ...(await axeFindings(page)));
      await page.setViewportSize(narrow);
      await page.emulateMedia({ colorScheme: 'dark' });
      faults.push(...(await overflow(page)), ...(await cramped(page)), ...(await axeFindings(page)));
      return faults;
    }

    test('a whole report, and a line added to a signal, by keyboard alone', async () => {
      const citizen = await browser().newContext({ javaScriptEnabled: false, reducedMotion: 'reduce' });
      expect(await reportByKeyboard(await citizen.newPage(), site().origin)).not.toBe('');
      await citizen.close();
      const member = await browser().newContext({ reducedMotion: 'reduce' });
      await addLineByKeyboard(await member.newPage(), site().origin, elsewhere);
      await member.close();
    }, 120_000);

    test.each([
      ['Verzonnen focal', '/werk/signalen/nieuw', 'Leg het signaal vast'],
      ['Verzonnen coordinator', '/werk/slachtoffers/nieuw', 'Registreer'],
    ] as const)('%s sends an empty form to %s and hears where to look', async (name, path, button) => {
      const page = await contextOf(name).newPage();
      await page.goto(site().origin + path);
      await press(page, button);
      expect(await page.locator('.baken-problems:focus').count()).toBe(1);
      const links = await page.locator('.baken-problems a').all();
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) {
        const field = page.locator((await link.getAttribute('href')) ?? '');
        expect(await field.getAttribute('aria-invalid')).toBe('true');
      }
      expect(await faultsOf(page)).toEqual([]);
      await page.close();
    });

    test.each(people)(
      '%s has pages that are whole, quiet and accessible, and lead on',
      async (name) => {
        const [page] = contextOf(name).pages();
        if (!page) throw new Error('the page that signed in is gone');
        const complaints = watchPage(page, site().origin);
        const found: Record<string, string[]> = {};
        const waiting = ['/werk', '/account'];
        const seen = new Set<string>();
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
          if (seen.has(path)) continue;
          seen.add(path);
          const answer = await page.goto(site().origin + path);
          if (answer?.status() !== 200) complaints.push(`status ${answer?.status()}`);
          waiting.push(...(await workLinks(page)));
          complaints.push(...(await faultsOf(page)));
          if (complaints.length > 0) found[path] = complaints.splice(0);
        }
        expect(found).toEqual({});
        expect(seen.size).toBeGreaterThan(1);
      },
      120_000,
    );
  });
});

/** Pages below that are for people who signed in, without files and without other orders of the same list. */
const workLinks = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('a[href]')]
    .map((link) => link.getAttribute('href').split('#')[0])
    .filter((path) => /^\\/(werk|account)(\\/|$)/.test(path) && !/\\?|\\.csv$/.test(path))`);
