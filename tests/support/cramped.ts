import type { Page } from 'playwright-core';

/** Says which words stand in a column that holds only a few letters, which breaks them up. Tables scroll by themselves. */
export async function cramped(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('main :is(p, li, dt, dd, legend, label)')]
    .filter((each) => each.checkVisibility() && !each.closest('.baken-table-frame'))
    .filter((each) => each.innerText.length > 20 && each.clientWidth > 0 && each.clientWidth < 90)
    .map((each) => each.tagName + ' of ' + each.clientWidth + ' px: ' + each.innerText.slice(0, 40))`);
}
