import type { Page } from 'playwright-core';

/** What has the focus, as a person sees it. */
export type Focused = { name: string; role: string; visible: boolean };

/**
 * The element with the focus: its words, its tag, and whether its focus shows: a mark of at least two pixels around
 * it or the box it is in, in view, and not behind something else.
 */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate<Focused>(`(() => {
    const element = document.activeElement;
    const label = element.labels?.[0] ?? element;
    const marked = [element, label].some((each) => {
      const style = getComputedStyle(each);
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    });
    const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect();
    const at = document.elementFromPoint(left + Math.min(width, 40) / 2, top + Math.min(height, 20) / 2);
    return {
      name: (label.innerText || element.getAttribute('aria-label') || element.value || '').trim(),
      role: element.tagName.toLowerCase(),
      visible: marked && at !== null && (element.contains(at) || label.contains(at)),
    };
  })()`);

/** Presses Tab until something of that name has the focus, and says so when the focus was ever lost from sight. */
export async function tabTo(page: Page, name: string | RegExp, most = 60): Promise<Focused> {
  const hidden: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (!now.visible) hidden.push(now.name || now.role);
    if (typeof name === 'string' ? now.name === name : name.test(now.name)) {
      if (hidden.length > 0) throw new Error(`the focus does not show on: ${hidden.join(', ')}`);
      return now;
    }
  }
  throw new Error(`Tab does not lead to ${name} within ${most} presses`);
}
