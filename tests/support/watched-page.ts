import type { Page } from 'playwright-core';

/**
 * Collects what a page must never do: write to the console (a breach of the Content-Security-Policy does), fail in
 * a script, fail to load something, or ask anything of another origin. Read and empty it after each step.
 */
export function watchPage(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`${request.failure()?.errorText}: ${request.url()}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) complaints.push(`another origin: ${request.url()}`);
  });
  return complaints;
}
