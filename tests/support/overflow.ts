import type { Page } from 'playwright-core';

/** Says which elements stick out when the page can be scrolled sideways. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    const out = [...document.querySelectorAll('main *')].filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return (right > innerWidth + 1 || left < -1) && !each.closest('.baken-table-frame');
    });
    const names = out.slice(0, 5).map((each) => each.tagName + '.' + each.getAttribute('class'));
    return ['sideways scroll at ' + innerWidth + ' px: ' + scrollWidth + ' ' + names.join(', ')];
  })()`);
}
