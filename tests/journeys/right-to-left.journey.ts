import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInChromium } from '../support/chromium.ts';
import { onTestSite } from '../support/site.ts';

onTestSite('other scripts', (site) => {
  describeInChromium('in a browser', (browser) => {
    async function visit(
      path: string,
      reader: (page: Page, fonts: string[]) => Promise<void>,
    ): Promise<void> {
      const page = await browser().newPage({ viewport: { width: 1200, height: 800 } });
      const fonts: string[] = [];
      page.on('response', (answer) => {
        if (answer.request().resourceType() === 'font' && answer.ok()) fonts.push(answer.url());
      });
      await page.goto(site().origin + path, { waitUntil: 'networkidle' });
      await reader(page, fonts);
      await page.close();
    }
    const middle = async (page: Page, selector: string): Promise<number> => {
      const box = await page.locator(selector).boundingBox();
      return box ? box.x + box.width / 2 : Number.NaN;
    };

    test('the Arabic frame mirrors the Dutch one', async () => {
      const places = ['.baken-brand', '.baken-languages', '.baken-leave', '.baken-menu li:first-child'];
      const dutch = new Map<string, number>();
      await visit('/hulp', async (page) => {
        for (const place of places) dutch.set(place, await middle(page, place));
      });
      await visit('/ar/hulp', async (page) => {
        for (const place of places) {
          expect(Math.sign((await middle(page, place)) - 600), place).toBe(
            -Math.sign((dutch.get(place) ?? 0) - 600),
          );
        }
      });
    });

    test('what is not translated stands in English, the English way round, and is said to', async () => {
      await visit('/ar/hulp', async (page) => {
        const inner = page.locator('main div[lang=en]');
        expect(await inner.getAttribute('dir')).toBe('ltr');
        expect(await inner.locator('h1').innerText()).toBe('Whom can I call?');
        expect(await page.locator('main .utrecht-alert').first().innerText()).toContain('بالإنجليزية');
      });
    });

    test('what is translated stands in its own language, and says that nobody checked it', async () => {
      for (const [path, word] of [
        ['/ar', 'الترجمة'],
        ['/zh', '译文'],
      ] as const) {
        await visit(path, async (page) => {
          expect(await page.locator('main div[lang=en]').count()).toBe(0);
          expect(await page.locator('main .utrecht-alert').first().innerText()).toContain(word);
        });
      }
    });

    test('telephone numbers keep their order', async () => {
      await visit('/ar/hulp', async (page) => {
        const directions = await page.evaluate<string[]>(
          `[...document.querySelectorAll('a[href^="tel:"]')].map((each) => getComputedStyle(each).direction)`,
        );
        expect(directions.length).toBeGreaterThan(3);
        expect(new Set(directions)).toEqual(new Set(['ltr']));
      });
    });

    test.each([
      ['/ar', 'noto-sans-arabic', 'Noto Sans Arabic Variable', 'مغادرة'],
      ['/zh', 'noto-sans-sc', 'Noto Sans SC Variable', '快速离开'],
    ])('%s draws its letters with its own font, from our own origin', async (path, file, family, word) => {
      await visit(path, async (page, fonts) => {
        expect(fonts.filter((url) => url.includes(file)).length).toBeGreaterThan(0);
        expect(fonts.filter((url) => !url.startsWith(site().origin))).toEqual([]);
        expect(await page.evaluate(`document.fonts.check('16px "${family}"', '${word}')`)).toBe(true);
        // A font that lacks the letters draws each as the same box: then the word is as wide as any other.
        const widths = await page.evaluate<number[]>(`(() => {
          const pen = document.createElement('canvas').getContext('2d');
          pen.font = '40px "${family}"';
          const missing = pen.measureText('\\u{10FFFD}').width;
          return [...'${word}'].map((letter) => pen.measureText(letter).width - missing);
        })()`);
        expect(widths.some((difference) => Math.abs(difference) > 1)).toBe(true);
      });
    });

    test('the Dutch pages name every language in its own letters, without fetching whole fonts for it', async () => {
      await visit('/', async (page, fonts) => {
        expect(fonts.filter((url) => /arabic|-sc-/.test(url))).toEqual([]);
        expect(fonts.some((url) => url.includes('language-names'))).toBe(true);
        const letters = '\u0627\u0644\u0639\u0631\u0628\u064A\u0629\u4E2D\u6587';
        expect(await page.evaluate(`document.fonts.check('16px "Baken Language Names"', '${letters}')`)).toBe(
          true,
        );
        expect((await page.locator('.baken-languages').innerText()).match(/[^A-Za-z\s]/g)?.join('')).toBe(
          letters,
        );
      });
    });
  });
});
