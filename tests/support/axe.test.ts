import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { describeInChromium } from './chromium.ts';

const policy = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'";
const page = (body: string) =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Bel nu</title></head><body>${body}</body></html>`;
const good = page('<main><h1>Bel nu</h1></main>');
const bad = page('<main><h1>Bel nu</h1><img src="/x.png"></main><script src="/mark.js"></script>');

describeInChromium('axe', (browser) => {
  const server = createServer((request, response) => {
    const script = request.url === '/mark.js';
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policy);
    response.end(script ? "document.title = 'gemerkt';" : request.url === '/good' ? good : bad);
  });
  let origin = '';

  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  test('finds nothing on a sound page', async () => {
    const tab = await browser().newPage();
    await tab.goto(`${origin}/good`);
    expect(await axeFindings(tab)).toEqual([]);
  });

  test('names rule and element under a strict policy', async () => {
    const tab = await browser().newPage();
    await tab.goto(`${origin}/bad`);
    expect(await tab.title()).toBe('gemerkt');
    expect(await axeFindings(tab)).toEqual([
      expect.stringMatching(/^image-alt \(critical\): .* img <img src="\/x\.png">$/),
    ]);
  });

  test('without JavaScript, checks what such a visitor sees and leaves scripts off', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const tab = await context.newPage();
    await tab.goto(`${origin}/bad`);
    expect(await axeFindings(tab)).toEqual([expect.stringMatching(/^image-alt /)]);
    expect(await tab.title()).toBe('Bel nu');
    await tab.goto(`${origin}/bad?again`);
    expect(await tab.title()).toBe('Bel nu');
    expect(await axeFindings(tab)).toHaveLength(1);
  });
});
