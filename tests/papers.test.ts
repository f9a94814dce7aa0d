import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Every Markdown file of the repository, as a path from its root. */
const papers = readdirSync('.', { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.md') && !/(^|\/)(node_modules|dist[^/]*|baken-data|shots)\//.test(path),
);

test('the papers are found', () => {
  expect(papers).toContain('README.md');
  expect(papers.length).toBeGreaterThan(20);
});

test.each(papers)('%s: every link to a file leads somewhere, and nothing is left to fill in', (path) => {
  const text = readFileSync(path, 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#|\/)([^)#\s]+)/g)].map(([, link]) => String(link));
  expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  expect(text).not.toMatch(/@@|TODO|TBD/);
});
