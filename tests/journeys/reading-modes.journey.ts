import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeInChromium } from '../support/chromium.ts';
import { followLinks } from '../support/links.ts';
import { onTestSite } from '../support/site.ts';

/** What WCAG 1.4.12 lets every reader set. */
const wideSpacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/**
 * The words on a page that a reader can't get at: cut off in a box that does not scroll, or beyond the side of the
 * page. Words for screen readers only are left out.
 */
const lostWords = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('body *')].filter((each) => {
    const style = getComputedStyle(each);
    if (style.clipPath !== 'none' || each.closest('svg, thead, datalist, select, .utrecht-skip-link')) return false;
    if (![...each.childNodes].some((child) => child.nodeType === 3 && child.data.trim())) return false;
    if (!each.checkVisibility()) return false;
    const cut = style.overflow === 'hidden' && each.scrollWidth > each.clientWidth + 1;
    const { left, right } = each.getBoundingClientRect();
    const beside = (right > innerWidth + 1 || left < -1) && !each.closest('.baken-table-frame, .baken-chart-frame');
    return cut || beside;
  }).map((each) => each.tagName + '.' + each.className + ': ' + each.innerText.slice(0, 60))`);

onTestSite('other ways of reading', (site) => {
  let paths: string[] = [];

  beforeAll(async () => {
    const linked = await followLinks(site(), ['/', '/ar']);
    const html = linked.filter(({ path, type }) => type.startsWith('text/html') && !path.includes('?'));
    // Each page once in Dutch, and the frame that runs the other way.
    paths = html.map(({ path }) => path).filter((path) => !/^\/(en|zh|ar\/.)/.test(path));
  });

  test('are tried on every page', () => {
    expect(paths).toContain('/ar');
    expect(paths.length).toBeGreaterThan(15);
  });

  describeInChromium('in a browser', (browser) => {
    async function each(
      options: Parameters<ReturnType<typeof browser>['newPage']>[0],
      look: (page: Page) => Promise<string[]>,
      before?: (page: Page) => Promise<void>,
    ): Promise<Record<string, string[]>> {
      const page = await browser().newPage(options);
      await before?.(page);
      const found: Record<string, string[]> = {};
      for (const path of paths) {
        await page.goto(site().origin + path);
        const faults = await look(page);
        if (faults.length > 0) found[path] = faults;
      }
      await page.context().close();
      return found;
    }

    test('the check sees words that are cut off or stand beside the page', async () => {
      const page = await browser().newPage({ viewport: { width: 320, height: 640 } });
      await page.setContent(`<p style="width: 5em; overflow: hidden; white-space: nowrap">cut off at the end</p>
        <p style="width: 400px">beside the page</p> <p>whole</p>`);
      expect(await lostWords(page)).toEqual(['P.: cut off at the end', 'P.: beside the page']);
      await page.close();
    });

    test('at 200 % nothing is lost', async () => {
      const zoomed = { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 };
      expect(await each(zoomed, lostWords)).toEqual({});
    });

    test('with a reader’s own spacing nothing is lost, wide or narrow', async () => {
      for (const width of [320, 1280]) {
        // The page's own policy forbids a style from elsewhere; the reader's browser may add one.
        const options = { viewport: { width, height: 800 }, bypassCSP: true };
        const look = async (page: Page) => {
          await page.addStyleTag({ content: wideSpacing });
          return lostWords(page);
        };
        expect(await each(options, look)).toEqual({});
      }
    });

    test('nothing moves for who wants no movement', async () => {
      const moving = (page: Page) =>
        page.evaluate<string[]>(`[...document.querySelectorAll('*')].filter((each) => {
          const style = getComputedStyle(each);
          const longest = Math.max(...(style.transitionDuration + ',' + style.animationDuration).split(',').map(parseFloat));
          return longest > 0 || style.scrollBehavior === 'smooth';
        }).map((each) => each.tagName + '.' + each.className)`);
      expect(await each({ reducedMotion: 'reduce' }, moving)).toEqual({});
    });

    describe('on paper', () => {
      const style = (page: Page, selector: string, property: string, part = '') =>
        page.evaluate<string>(
          `getComputedStyle(document.querySelector('${selector}'), '${part}').getPropertyValue('${property}')`,
        );

      test('only what paper can use is printed, in dark ink on white, with its addresses', async () => {
        const page = await browser().newPage({ colorScheme: 'dark' });
        await page.emulateMedia({ media: 'print' });
        await page.goto(`${site().origin}/hulp`);
        for (const gone of ['.baken-menu', '.baken-languages', '.baken-leave', '.utrecht-skip-link']) {
          expect(await style(page, gone, 'display'), gone).toBe('none');
        }
        expect(await style(page, 'html', 'background-color')).toBe('rgb(255, 255, 255)');
        expect(await style(page, 'html', 'color')).toBe('rgb(0, 0, 0)');
        expect(await style(page, '.baken-contact', 'color')).toBe('rgb(0, 0, 0)');
        expect(await style(page, 'main a[href^="https"]', 'content', '::after')).toMatch(/\(https:/);
        await page.goto(`${site().origin}/monitor/verenigd-koninkrijk/personen`);
        expect(await style(page, '.baken-filters', 'display')).toBe('none');
        await page.close();
      });

      test('every page prints within the sheet', async () => {
        const sheet = { viewport: { width: 718, height: 1_000 } };
        const print = (page: Page) => page.emulateMedia({ media: 'print' });
        expect(await each(sheet, lostWords, print)).toEqual({});
      });
    });

    test('in forced colours choices, fields, buttons and focus keep their borders', async () => {
      const page = await browser().newPage({ forcedColors: 'active' });
      await page.goto(`${site().origin}/hulp/kiezen`);
      const width = (selector: string, property: string) =>
        page.evaluate<number>(
          `parseFloat(getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}'))`,
        );
      for (const bordered of ['.baken-choice', '.baken-button']) {
        expect(await width(bordered, 'border-top-width'), bordered).toBeGreaterThan(0);
      }
      await page.locator('input[type=radio]').first().focus();
      await page.keyboard.press('ArrowDown');
      expect(await width('input:checked', 'outline-width')).toBeGreaterThanOrEqual(2);
      await page.goto(`${site().origin}/gemeenten`);
      expect(await width('.utrecht-textbox', 'border-top-width')).toBeGreaterThan(0);
      expect(await width('.utrecht-select', 'border-top-width')).toBeGreaterThan(0);
      await page.close();
    });
  });
});
