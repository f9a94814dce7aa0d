import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { onChainSite } from '../support/chain-site.ts';
import { describeInChromium } from '../support/chromium.ts';
import { overflow } from '../support/overflow.ts';
import { watchPage } from '../support/watched-page.ts';
import { walkTheChain } from './chain-steps.ts';

/** Where pictures of the stops are written; `npm run shots:journey -- FOLDER` sets it. */
const shots = process.env['JOURNEY_SHOTS'];
const wide = { width: 1200, height: 900 };
const narrow = { width: 320, height: 640 };
/** Stops of which there is a dark and a narrow picture too. */
const dark = ['voorstel', 'actieplan'];

describe.each([
  { scripts: true, name: 'with scripts for those who sign in' },
  { scripts: false, name: 'without any script' },
])('$name', ({ scripts }) => {
  onChainSite('one signal goes the whole way', (site) => {
    describeInChromium('in a browser', (browser) => {
      test('from the report of a citizen to the log of the protection officer', async () => {
        const watched = new Map<Page, string[]>();
        const found: Record<string, string[]> = {};
        let number = 0;

        async function look(page: Page): Promise<string[]> {
          // Chromium says in its console that an answer was a refusal; a person never sees that.
          const heard = watched.get(page)?.splice(0) ?? [];
          const complaints = heard.filter((each) => !/status of 4(03|09|22)/.test(each));
          await page.setViewportSize(narrow);
          complaints.push(...(await overflow(page)));
          await page.setViewportSize(wide);
          if (scripts) complaints.push(...(await axeFindings(page)));
          return complaints;
        }

        async function shoot(page: Page, name: string): Promise<void> {
          if (!shots || !scripts) return;
          await mkdir(shots, { recursive: true });
          // Scrolled down, what sticks to the window would stand in the middle of the picture.
          await page.evaluate('scrollTo(0, 0)');
          const numbered = `${String(number).padStart(2, '0')}-${name}`;
          const shot = (look: string) =>
            page.screenshot({ path: join(shots, `${numbered}${look}.png`), fullPage: true });
          await shot('');
          if (!dark.includes(name)) return;
          await page.emulateMedia({ colorScheme: 'dark' });
          await shot('-dark');
          await page.emulateMedia({ colorScheme: 'light' });
          await page.setViewportSize(narrow);
          await shot('-narrow');
          await page.setViewportSize(wide);
        }

        await walkTheChain({
          origin: site().origin,
          open: async (who) => {
            const context = await browser().newContext({
              javaScriptEnabled: scripts && who === 'member',
              viewport: wide,
              reducedMotion: 'reduce',
            });
            const page = await context.newPage();
            watched.set(page, watchPage(page, site().origin));
            return page;
          },
          work: site().work,
          stop: async (page, name) => {
            number += 1;
            const complaints = await look(page);
            if (complaints.length > 0) found[name] = complaints;
            await shoot(page, name);
          },
        });
        expect(found).toEqual({});
      }, 300_000);
    });
  });
});
