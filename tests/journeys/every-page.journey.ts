import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Locale, locales, splitLocale } from '../../src/platform/i18n/locale.ts';
import { axeFindings } from '../support/axe.ts';
import { describeInChromium } from '../support/chromium.ts';
import { followLinks, type Linked } from '../support/links.ts';
import { overflow } from '../support/overflow.ts';
import { onTestSite } from '../support/site.ts';
import { watchPage } from '../support/watched-page.ts';

const wide = { width: 1200, height: 900 };
const narrow = { width: 320, height: 640 };

onTestSite('every page', (site) => {
  let linked: Linked[] = [];

  beforeAll(async () => {
    linked = await followLinks(site(), ['/', '/en', '/ar', '/zh']);
  });

  const pagesIn = (locale: Locale): string[] => [
    ...new Set(
      linked
        .filter(({ path, type }) => type.startsWith('text/html') && !path.includes('?'))
        .map(({ path }) => path)
        .filter((path) => splitLocale(path).locale === locale),
    ),
  ];

  test('every link leads somewhere, and sets no cookie', () => {
    expect(linked.length).toBeGreaterThan(100);
    expect(linked.filter(({ status, cookie }) => status !== 200 || cookie !== null)).toEqual([]);
  });

  test('the languages have the same pages', () => {
    const plain = (locale: Locale) =>
      pagesIn(locale)
        .map((path) => splitLocale(path).path)
        .toSorted();
    for (const locale of locales) expect(plain(locale)).toEqual(plain('nl'));
  });

  describeInChromium('in a browser', (browser) => {
    describe.each(locales)('in %s', (locale) => {
      test('is whole, quiet and accessible, wide and light, narrow and dark', async () => {
        const context = await browser().newContext({ reducedMotion: 'reduce' });
        const page = await context.newPage();
        const complaints = watchPage(page, site().origin);
        const found: Record<string, string[]> = {};
        for (const path of pagesIn(locale)) {
          await page.setViewportSize(wide);
          await page.emulateMedia({ colorScheme: 'light' });
          const answer = await page.goto(site().origin + path);
          if (answer?.status() !== 200) complaints.push(`status ${answer?.status()}`);
          complaints.push(...(await frameFaults(page, locale)), ...(await overflow(page)));
          complaints.push(...(await axeFindings(page)));
          await page.setViewportSize(narrow);
          await page.emulateMedia({ colorScheme: 'dark' });
          complaints.push(...(await overflow(page)));
          // Colours are the same in every language, so the dark ones are looked at in one.
          if (locale === 'nl') complaints.push(...(await axeFindings(page)));
          if (complaints.length > 0) found[path] = complaints.splice(0);
        }
        expect(found).toEqual({});
        expect(await context.cookies()).toEqual([]);
        await context.close();
      }, 120_000);
    });
  });
});

async function frameFaults(page: Page, locale: Locale): Promise<string[]> {
  const { titled, headings, lang, dir } = await page.evaluate<{
    titled: boolean;
    headings: number;
    lang: string;
    dir: string;
  }>(`({
    titled: /^\\S.* · Baken$/.test(document.title),
    headings: document.querySelectorAll('h1').length,
    lang: document.documentElement.lang,
    dir: getComputedStyle(document.body).direction,
  })`);
  const faults: string[] = [];
  if (!titled) faults.push('the title says nothing');
  if (headings !== 1) faults.push(`${headings} first headings`);
  if (lang !== locale) faults.push(`lang is ${lang}`);
  if (dir !== (locale === 'ar' ? 'rtl' : 'ltr')) faults.push(`the page runs ${dir}`);
  return faults;
}
