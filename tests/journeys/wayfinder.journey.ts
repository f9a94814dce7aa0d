import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { describeInChromium } from '../support/chromium.ts';
import { tabTo } from '../support/focus.ts';
import { onTestSite } from '../support/site.ts';
import { watchPage } from '../support/watched-page.ts';

onTestSite('the wayfinder', (site) => {
  describeInChromium('in a browser', (browser) => {
    /** A page without scripts; afterwards nothing was wrong with it and nothing was left behind. */
    async function visit(people: (page: Page) => Promise<void>, javaScriptEnabled = false): Promise<void> {
      const context = await browser().newContext({
        javaScriptEnabled,
        viewport: { width: 360, height: 740 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const complaints = watchPage(page, site().origin);
      const addresses = new Set<string>();
      page.on('framenavigated', (frame) =>
        addresses.add(new URL(frame.url()).pathname + new URL(frame.url()).search),
      );
      await people(page);
      // Chromium says in its console that an answer was a 422; a person never sees that.
      expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
      expect([...addresses].filter((address) => !/^(\/en)?\/hulp(\/kiezen)?(#.*)?$/.test(address))).toEqual(
        [],
      );
      expect(await context.cookies()).toEqual([]);
      await context.close();
    }

    const heading = (page: Page) => page.locator('h1').innerText();
    const next = (page: Page) => page.getByRole('button', { name: 'Verder' }).click();
    async function answer(page: Page, question: string, choice: string): Promise<void> {
      expect(await heading(page)).toBe(question);
      await page.getByLabel(choice, { exact: true }).check();
      await next(page);
    }

    describe('without scripts', () => {
      test('a child who needs help finds whom to call', async () => {
        await visit(async (page) => {
          await page.goto(`${site().origin}/hulp`);
          await page.getByRole('link', { name: 'Help mij kiezen' }).click();
          await answer(page, 'Is er nu iemand in gevaar?', 'Nee');
          await answer(page, 'Wie bent u?', 'Het gaat over mij');
          await answer(page, 'Hoe oud ben je?', 'Jonger dan 18');
          expect(await heading(page)).toBe('Dit kun je nu doen');
          const first = page.locator('.baken-contact--first').first();
          expect(await first.locator('a[href^="tel:"]').getAttribute('href')).toMatch(/^tel:\d+$/);
          expect(await axeFindings(page)).toEqual([]);
        });
      });

      test('a municipal clerk corrects a name, sees the region, and walks all the way back', async () => {
        await visit(async (page) => {
          await page.goto(`${site().origin}/hulp/kiezen`);
          await answer(page, 'Is er nu iemand in gevaar?', 'Nee');
          await answer(page, 'Wie bent u?', 'Ik werk bij een gemeente');
          await page.locator('input[type=radio]').first().check();
          await next(page);
          expect(await heading(page)).toBe('Bij welke gemeente werkt u?');
          const field = page.getByLabel('Bij welke gemeente werkt u?');
          await field.fill('Zijst');
          await next(page);
          expect(await page.getByRole('alert').innerText()).toContain(
            'Wij kennen geen gemeente met deze naam',
          );
          expect(await page.title()).toMatch(/^Wij kennen geen gemeente/);
          expect(await field.inputValue()).toBe('Zijst');
          expect(await axeFindings(page)).toEqual([]);
          await page.getByRole('alert').getByRole('link').click();
          await field.fill('zeist');
          await next(page);
          expect(await page.locator('.baken-pairs').innerText()).toContain('Midden-Nederland');

          const back = () => page.getByRole('button', { name: 'Terug' }).click();
          await back();
          expect(await field.inputValue()).toBe('Zeist');
          await back();
          expect(await page.locator('input[type=radio]').first().isChecked()).toBe(true);
          await back();
          expect(await page.getByLabel('Ik werk bij een gemeente').isChecked()).toBe(true);
          await back();
          expect(await page.getByLabel('Nee', { exact: true }).isChecked()).toBe(true);
          expect(await page.getByRole('button', { name: 'Terug' }).count()).toBe(0);
        });
        expect(site().log()).not.toMatch(/zijst|zeist|gemeente/i);
      });

      test('who answers nothing is asked again, with a way to the question', async () => {
        await visit(async (page) => {
          await page.goto(`${site().origin}/hulp/kiezen`);
          await next(page);
          const problem = page.getByRole('alert').getByRole('link', { name: 'Kies een antwoord.' });
          await problem.click();
          expect(new URL(page.url()).hash).toBe('#answer');
          expect(await axeFindings(page)).toEqual([]);
        });
      });

      test('a page that stood open too long begins again, and says so', async () => {
        await visit(async (page) => {
          const { clock } = site();
          const before = clock.now;
          await page.goto(`${site().origin}/hulp/kiezen`);
          await answer(page, 'Is er nu iemand in gevaar?', 'Nee');
          clock.now += 3 * 3_600_000;
          await answer(page, 'Wie bent u?', 'Het gaat over mij');
          clock.now = before;
          expect(await heading(page)).toBe('Is er nu iemand in gevaar?');
          expect(await page.locator('main').innerText()).toContain('Wij konden deze pagina niet meer lezen.');
        });
      });

      test('halfway into another language and on, with the answers kept', async () => {
        await visit(async (page) => {
          await page.goto(`${site().origin}/hulp/kiezen`);
          await answer(page, 'Is er nu iemand in gevaar?', 'Nee');
          await answer(page, 'Wie bent u?', 'Ik zie of vermoed iets');
          await page.getByRole('button', { name: 'English' }).click();
          expect(await heading(page)).toBe('Who is it about?');
          expect(new URL(page.url()).pathname).toBe('/en/hulp/kiezen');
          expect(await page.title()).toMatch(/^Who is it about\?/);
          await page.getByLabel('I do not know').check();
          await page.getByRole('button', { name: 'Continue' }).click();
          expect(await heading(page)).toBe('Is it about work?');
          expect(await axeFindings(page)).toEqual([]);
          await page.getByLabel('Yes, exploitation at work').check();
          await page.getByRole('button', { name: 'Continue' }).click();
          await page.getByRole('button', { name: 'Nederlands' }).click();
          expect(await heading(page)).toBe('Dit kunt u nu doen');
          const cards = await page.locator('.baken-contact h3').allInnerTexts();
          expect(cards.slice(0, 2)).toEqual(['Nederlandse Arbeidsinspectie', 'Veilig Thuis']);
        });
      });

      test('reloading a page asks the same question again', async () => {
        await visit(async (page) => {
          await page.goto(`${site().origin}/hulp/kiezen`);
          await answer(page, 'Is er nu iemand in gevaar?', 'Nee');
          await page.getByRole('heading', { name: 'Wie bent u?' }).waitFor();
          await page.reload();
          expect(await heading(page)).toBe('Wie bent u?');
        });
      });
    });

    test('by keyboard alone: Tab, arrows, Space and Enter', async () => {
      await visit(async (page) => {
        await page.goto(`${site().origin}/hulp`);
        await tabTo(page, 'Help mij kiezen');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/hulp/kiezen');
        await tabTo(page, 'Ja');
        await page.keyboard.press('ArrowDown');
        expect(await page.getByLabel('Nee', { exact: true }).isChecked()).toBe(true);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Wie bent u?' }).waitFor();
        await tabTo(page, 'Het gaat over mij');
        await page.keyboard.press('Space');
        await tabTo(page, 'Verder');
        await page.keyboard.press('Space');
        await page.getByRole('heading', { name: 'Hoe oud ben je?' }).waitFor();
        await tabTo(page, 'Terug');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Wie bent u?' }).waitFor();
        expect(await page.getByLabel('Het gaat over mij').isChecked()).toBe(true);
      }, true);
    });
  });
});
