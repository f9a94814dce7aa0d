import { expect, test } from 'vitest';
import { onTestSites } from '../../tests/support/site.ts';

const path = '/en/hulp/kiezen';

onTestSites('the wayfinder', (site) => {
  const draftIn = (html: string): string => /name="draft" value="([^"]*)"/.exec(html)?.[1] ?? '';
  const headingIn = (html: string): string => /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? '';

  async function send(
    draft: string,
    words: Record<string, string>,
  ): Promise<{ status: number; html: string }> {
    const body = new URLSearchParams({ draft, ...words });
    const answer = await site().request(path, { method: 'POST', body });
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    expect(answer.headers.get('Location')).toBeNull();
    expect(answer.headers.get('Cache-Control')).toContain('no-store');
    return { status: answer.status, html: await answer.text() };
  }

  /** The page after some answers, each given on the page that the one before led to. */
  async function after(...answers: string[]): Promise<string> {
    let html = await (await site().request(path)).text();
    for (const answer of answers) {
      const next = await send(draftIn(html), { answer, step: 'next' });
      expect(next.status).toBe(200);
      html = next.html;
    }
    return html;
  }

  const startAgain = async (draft: string): Promise<void> => {
    const { status, html } = await send(draft, { answer: 'municipality' });
    expect(status).toBe(200);
    expect(headingIn(html)).toBe('Is anyone in danger now?');
    expect(html).toContain('your answers are gone');
  };

  test('leads a child to help in three answers', async () => {
    const html = await after('no', 'victim', 'minor');
    expect(headingIn(html)).toBe('What you can do now');
    expect(html).toContain('tel:');
    expect(html).toContain('name="step" value="back"');
  });

  test('an answer that was not offered asks again, and says so at the question', async () => {
    const html = await after('no');
    for (const answer of ['', 'nobody', 'constructor', '__proto__', 'adult']) {
      const asked = await send(draftIn(html), { answer, step: 'next' });
      expect(asked.status).toBe(422);
      expect(headingIn(asked.html)).toBe('Who are you?');
      expect(asked.html).toContain('href="#answer"');
      expect(asked.html).toContain('<title>Choose an answer.');
    }
  });

  test('keeps the words of a name it does not know, as text', async () => {
    const html = await after('no', 'municipality', 'person');
    const { status, html: again } = await send(draftIn(html), { answer: 'Zijst"><b>' });
    expect(status).toBe(422);
    expect(again).toContain('value="Zijst&quot;&gt;&lt;b&gt;"');
    expect(again).not.toContain('<b>"');
  });

  test('shows the region of a municipality, and no region where none was named', async () => {
    expect(await after('no', 'municipality', 'person', ' zeist ')).toContain('The region of Zeist');
    expect(await after('no', 'municipality', 'person', '')).not.toContain('The region of');
  });

  test('goes back through every answer, each marked as it was given', async () => {
    let html = await after('no', 'municipality', 'person', 'Zeist');
    const seen: string[] = [];
    for (let steps = 0; steps < 4; steps += 1) {
      html = (await send(draftIn(html), { step: 'back' })).html;
      const checked = /value="([\w-]+)" checked/.exec(html)?.[1];
      const typed = /id="answer" name="answer" value="([^"]*)"/.exec(html)?.[1];
      seen.push(checked ?? typed ?? '');
    }
    expect(seen).toEqual(['Zeist', 'person', 'municipality', 'no']);
    expect(html).not.toContain('value="back"');
  });

  test('a draft that was changed, made up or left out begins again', async () => {
    const draft = draftIn(await after('no', 'municipality'));
    const changed = (draft.startsWith('A') ? 'B' : 'A') + draft.slice(1);
    for (const bad of [changed, draft.slice(0, -4), '', 'made up', 'x'.repeat(5_000)]) await startAgain(bad);
  });

  test('a draft holds two hours', async () => {
    const { clock } = site();
    const before = clock.now;
    const draft = draftIn(await after('no'));
    clock.now = before + 2 * 3_600_000;
    expect(headingIn((await send(draft, { answer: 'victim' })).html)).toBe('How old are you?');
    clock.now = before + 2 * 3_600_000 + 1;
    await startAgain(draft);
    clock.now = before;
  });

  test('the answers are in no address and no log line, and the draft does not show them', async () => {
    const html = await after('no', 'municipality', 'person', 'Zeist');
    expect(html).not.toMatch(/href="[^"]*(municipality|Zeist|person)/);
    expect(Buffer.from(draftIn(html), 'base64url').toString('latin1')).not.toMatch(/Zeist|municipality/);
    expect(site().log()).toContain('"page":"intake.wayfinding"');
    expect(site().log()).not.toMatch(/Zeist|municipality|victim|draft/i);
  });

  test('answers in an address are not read', async () => {
    const html = await (await site().request(`${path}?danger=yes&answer=yes&step=next`)).text();
    expect(headingIn(html)).toBe('Is anyone in danger now?');
    expect(html).not.toContain(' checked');
  });
});
