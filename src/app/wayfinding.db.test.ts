import { expect, test } from 'vitest';
import { onTestSites } from '../../tests/support/site.ts';

const path = '/en/hulp/kiezen';

onTestSites('the wayfinder', (site) => {
  const draftIn = (html: string): string => /name="draft" value="([^"]*)"/.exec(html)?.[1] ?? '';
  const headingIn = (html: string): string => /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? '';

  async function send(
    draft: string,
    words: Record<string, string>,
    to = path,
  ): Promise<{ status: number; html: string }> {
    const body = new URLSearchParams({ draft, ...words });
    const answer = await site().request(to, { method: 'POST', body });
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
    expect(status).toBe(422);
    expect(headingIn(html)).toBe('Is anyone in danger now?');
    expect(html).toContain('We could not read this page any more.');
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
      expect(asked.html).toContain('<title>Choose an answer. Who are you?');
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

  test('the title begins with the question, or with what the page says', async () => {
    expect(await after()).toContain('<title>Is anyone in danger now? · ');
    expect(await after('no', 'municipality', 'person')).toContain(
      '<title>Which municipality do you work for? · ',
    );
    expect(await after('yes')).toContain('<title>What you can do now · ');
  });

  const mainIn = (html: string): string =>
    (/<main[^]*<\/main>/.exec(html)?.[0] ?? '').replaceAll(/<[^>]*>/g, ' ');

  test.each([['minor'], ['unaccompanied-minor']])('a %s who needs help reads je, never u', async (age) => {
    const draft = draftIn(await after('no', 'victim', age));
    const { html } = await send(draft, { step: 'stay' }, '/hulp/kiezen');
    expect(headingIn(html)).toBe('Dit kun je nu doen');
    expect(mainIn(html)).not.toMatch(/\b(u|uw)\b/i);
  });

  test('in another language the answers and the words stay', async () => {
    const asked = await after('no', 'municipality', 'person');
    const { html } = await send(draftIn(asked), { answer: 'Zijst' });
    expect(html).toMatch(/<button[^>]* formaction="\/hulp\/kiezen"[^>]*>Nederlands/);
    const hidden = Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
    expect(Object.keys(hidden).toSorted()).toEqual(['answer', 'draft', 'step']);
    const dutch = await send(hidden['draft'] ?? '', hidden, '/hulp/kiezen');
    expect(dutch.status).toBe(200);
    expect(headingIn(dutch.html)).toBe('Bij welke gemeente werkt u?');
    expect(dutch.html).toContain('value="Zijst"');
    const further = await send(draftIn(dutch.html), { answer: 'Zeist' });
    expect(further.html).toContain('The region of Zeist');
  });

  test('before the first answer the languages are links', async () => {
    expect(await after()).toContain('<a href="/hulp/kiezen" hreflang="nl"');
  });

  test('goes back through every answer, each marked as it was given', async () => {
    let html = await after('no', 'municipality', 'person', 'Zeist');
    const seen: string[] = [];
    for (let steps = 0; steps < 4; steps += 1) {
      html = (await send(draftIn(html), { step: 'back' })).html;
      const checked = /value="([\w-]+)" checked/.exec(html)?.[1];
      const typed = /name="answer"[^>]* value="([^"]*)"/.exec(html)?.[1];
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
