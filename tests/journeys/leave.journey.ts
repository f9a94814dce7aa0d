import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInChromium } from '../support/chromium.ts';
import { onTestSite } from '../support/site.ts';

onTestSite('leaving quickly', (site) => {
  describeInChromium('in a browser', (browser) => {
    /** A page in which the weather forecast is a stand-in, and what it was told of where the person came from. */
    async function visit(
      javaScriptEnabled: boolean,
      leave: (page: Page) => Promise<void>,
    ): Promise<{ page: Page; referrer: string | undefined; close: () => Promise<void> }> {
      const context = await browser().newContext({ javaScriptEnabled });
      const page = await context.newPage();
      let referrer: string | undefined;
      await context.route('https://www.knmi.nl/**', async (route) => {
        referrer = route.request().headers()['referer'];
        await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' });
      });
      await page.goto(`${site().origin}/`);
      await page.goto(`${site().origin}/hulp/kiezen`);
      await leave(page);
      await page.waitForURL('https://www.knmi.nl/**');
      return { page, referrer, close: () => context.close() };
    }
    const click = (page: Page) => page.getByRole('link', { name: 'Snel weg' }).click();

    test('with a script Back does not return to the page', async () => {
      const { page, referrer, close } = await visit(true, click);
      expect(await page.title()).toBe('Weather');
      expect(referrer).toBeUndefined();
      await page.goBack();
      expect(page.url()).toBe(`${site().origin}/`);
      await close();
    });

    test('without scripts it is a link like any other', async () => {
      const { referrer, close } = await visit(false, click);
      expect(referrer).toBeUndefined();
      await close();
    });

    test('three times Escape does the same', async () => {
      const { page, close } = await visit(true, async (page) => {
        for (const key of ['Escape', 'Escape', 'a', 'Escape', 'Escape']) await page.keyboard.press(key);
        expect(page.url()).toBe(`${site().origin}/hulp/kiezen`);
        await page.keyboard.press('Escape');
      });
      await page.goBack();
      expect(page.url()).toBe(`${site().origin}/`);
      await close();
    });

    test('the button stays in reach on a small screen, and the page has it on every page of help', async () => {
      const page = await browser().newPage({
        viewport: { width: 320, height: 568 },
        reducedMotion: 'reduce',
      });
      for (const path of ['/', '/hulp', '/hulp/kiezen', '/ar/hulp']) {
        await page.goto(site().origin + path);
        await page.mouse.wheel(0, 3000);
        const box = await page.locator('[data-leave]').boundingBox();
        expect(box).not.toBeNull();
        if (!box) return;
        expect(box.height).toBeGreaterThanOrEqual(44);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(568);
        expect(box.x + box.width).toBeLessThanOrEqual(320);
        // At the end of the page nothing lies under it.
        await page.evaluate('scrollTo(0, document.body.scrollHeight)');
        const last = await page.locator('.baken-footer a').last().boundingBox();
        const button = await page.locator('[data-leave]').boundingBox();
        expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0);
      }
      await page.close();
    });
  });
});
