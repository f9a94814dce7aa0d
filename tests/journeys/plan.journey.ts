import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { describeInChromium } from '../support/chromium.ts';
import { onTestSite } from '../support/site.ts';
import { watchPage } from '../support/watched-page.ts';

onTestSite('the action plan', (site) => {
  describeInChromium('in a browser', (browser) => {
    test('a programme manager goes from the goals to one project, and sees what is not known', async () => {
      const page = await browser().newPage({ reducedMotion: 'reduce' });
      const complaints = watchPage(page, site().origin);
      await page.goto(`${site().origin}/actieplan`);
      expect(await page.getByRole('heading', { name: /^Doel \d: / }).count()).toBe(3);

      await page.getByLabel('Vorm van uitbuiting').selectOption('criminele uitbuiting');
      await page.getByRole('button', { name: 'Toon' }).click();
      await page.waitForURL('**form=criminal**');
      const projects = page.locator('#projecten ~ .baken-table-frame').first().locator('tbody tr');
      expect(await projects.count()).toBe(3);
      expect(await projects.last().innerText()).toContain('Niet bekend bij ons');
      complaints.push(...(await axeFindings(page)));

      await projects.last().getByRole('link').click();
      await page.waitForURL('**/actieplan/projecten/13');
      expect(await page.locator('main').innerText()).toContain('rondom criminele uitbuiting en LVB');
      complaints.push(...(await axeFindings(page)));
      await page.getByRole('link', { name: 'Actieplan Samen tegen mensenhandel' }).click();
      await page.waitForURL('**/actieplan');
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });
});
