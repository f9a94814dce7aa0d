import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/**
 * What axe finds wrong on the page as it stands now, one line per element: rule (impact): what to do, element.
 * Empty is good. Works under a strict Content-Security-Policy, and in a context without JavaScript, where it
 * looks at the very document such a visitor has (only what stands in <noscript> axe never looks at).
 */
export async function axeFindings(page: Page): Promise<string[]> {
  if (await page.evaluate<boolean>("matchMedia('(scripting: none)').matches")) {
    return withScripting(page, () => run(page));
  }
  return run(page);
}

async function run(page: Page): Promise<string[]> {
  // Evaluated over the debugging protocol, which a page's policy does not reach; once, since it is long.
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  if (results.passes.length === 0) throw new Error(`axe looked at nothing on ${page.url()}`);
  return results.violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${impact}): ${help}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}

/** Lets scripts run for the time of one check, since axe waits on timers that else never fire. */
async function withScripting<T>(page: Page, check: () => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  const disable = (value: boolean) => session.send('Emulation.setScriptExecutionDisabled', { value });
  // A session ignores a value it thinks it has, so it must first say what already holds.
  await disable(true);
  await disable(false);
  try {
    return await check();
  } finally {
    // The session stays open: closing it would switch scripts on for the rest of the page's life.
    await disable(true);
  }
}
