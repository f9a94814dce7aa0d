import { expect, test } from 'vitest';
import { describeInChromium } from './chromium.ts';

describeInChromium('chromium', (browser) => {
  test('draws text with its own font and computes styles', async () => {
    const page = await browser().newPage();
    await page.setContent('<p style="display:inline-block;font-size:20px">Bel <b>nu</b></p>');
    const box = await page.locator('p').boundingBox();
    expect(box?.width).toBeGreaterThan(30);
    await page.close();
  });
});
