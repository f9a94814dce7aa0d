import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInChromium } from '../support/chromium.ts';
import { tabTo } from '../support/focus.ts';
import { onTestSite } from '../support/site.ts';

onTestSite('tables', (site) => {
  describeInChromium('in a browser', (browser) => {
    async function visit(
      path: string,
      reader: (page: Page) => Promise<void>,
      scripts = false,
    ): Promise<void> {
      const page = await browser().newPage({ javaScriptEnabled: scripts, reducedMotion: 'reduce' });
      await page.goto(site().origin + path);
      await reader(page);
      await page.context().close();
    }
    const caption = (page: Page) => page.locator('.baken-table--cards caption').last().innerText();
    const number = (text: string, words: RegExp) => Number((words.exec(text)?.[1] ?? '').replaceAll(',', ''));

    async function download(page: Page): Promise<Record<string, string>[]> {
      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Download these rows (CSV)' }).click();
      const file = await (await waiting).path();
      return parse(await readFile(file), { bom: true, columns: true });
    }

    test('an analyst filters the British referrals, sorts them, pages, and takes the same rows home', async () => {
      await visit('/en/monitor/verenigd-koninkrijk/personen', async (page) => {
        expect(number(await caption(page), /([\d,]+) in all/)).toBe(30_197);
        await page.getByLabel('Nationality').selectOption('Albanian');
        await page.getByRole('button', { name: 'Show' }).click();
        expect(await page.getByLabel('Nationality').inputValue()).toBe('Albanian');
        const people = number(await caption(page), /([\d,]+) in all/);
        const rows = number(await caption(page), /of ([\d,]+)\./);
        expect(people).toBeGreaterThan(rows);

        const heading = page.getByRole('columnheader', { name: 'People' });
        await heading.getByRole('link').click();
        expect(await heading.getAttribute('aria-sort')).toBe('ascending');
        await heading.getByRole('link').click();
        expect(await heading.getAttribute('aria-sort')).toBe('descending');
        await page.getByRole('link', { name: 'Next' }).click();
        expect(await caption(page)).toContain('You see row 51 to');
        expect(number(await caption(page), /([\d,]+) in all/)).toBe(people);

        const file = await download(page);
        expect(file).toHaveLength(rows);
        expect(file.reduce((sum, row) => sum + Number(row['people']), 0)).toBe(people);
        expect(new Set(file.map((row) => row['nationality']))).toEqual(new Set(['Albanian']));

        await page.getByRole('link', { name: 'Clear the filters' }).click();
        expect(number(await caption(page), /([\d,]+) in all/)).toBe(30_197);
      });
    });

    test('a clerk looks up a municipality and sees it on the map', async () => {
      await visit('/en/gemeenten', async (page) => {
        await page.getByRole('searchbox').fill('zeist');
        await page.keyboard.press('Enter');
        await page.waitForURL('**name=zeist**');
        expect(await page.locator('.baken-table--cards tbody tr').count()).toBe(1);
        expect(await page.locator('.baken-table--cards tbody').innerText()).toContain('Midden-Nederland');
        expect(await download(page)).toHaveLength(1);
      });
    });

    test('a reader finds a figure with its source and certainty, by year', async () => {
      await visit('/en/monitor/cijfers', async (page) => {
        await page.getByLabel('Year').fill('2024');
        await page.getByRole('button', { name: 'Show' }).click();
        const total = number(await caption(page), /of ([\d,]+)\./);
        expect(total).toBeGreaterThan(0);
        expect(await download(page)).toHaveLength(total);
        const source = page.locator('.baken-table--cards tbody a').first();
        expect(await source.getAttribute('href')).toMatch(/^\/en\/monitor\/bronnen#/);
        await source.click();
        expect(await page.locator(':target').count()).toBe(1);
      });
    });

    test('by keyboard: past the menu, sort, page, and open the table behind a chart', async () => {
      await visit(
        '/en/monitor/verenigd-koninkrijk',
        async (page) => {
          await tabTo(page, 'Skip to content', 1);
          await page.keyboard.press('Enter');
          expect(new URL(page.url()).hash).toBe('#inhoud');
          const twin = page.locator('figure details').first();
          await tabTo(page, (await twin.locator('summary').innerText()).trim());
          await page.keyboard.press('Enter');
          expect(await twin.getAttribute('open')).not.toBeNull();
          expect(await twin.locator('tbody tr').count()).toBeGreaterThan(5);
          await page.goto(`${page.url().split('#')[0]}/personen`);
          await tabTo(page, /^People/);
          await page.keyboard.press('Enter');
          await page.waitForURL('**sort=people**');
          await tabTo(page, 'Next', 90);
          await page.keyboard.press('Enter');
          await page.waitForURL('**page=2**');
          expect(await caption(page)).toContain('You see row 51 to');
        },
        true,
      );
    });

    test('by keyboard: the whole menu, in its order', async () => {
      await visit('/en', async (page) => {
        const links = await page.locator('.baken-menu a').allInnerTexts();
        expect(links.length).toBeGreaterThan(2);
        for (const name of links) await tabTo(page, name, 10);
        await page.keyboard.press('Enter');
        await page.waitForURL('**/en/gemeenten');
      });
    });
  });
});
