/** What came back: the body as text, and all headers in one. */
export type Answer = { status: number; location: string; text: string; headers: string };

/** Someone with a browser without scripts: keeps a session, and sends the forms that pages show. */
export type Visitor = {
  get: (path: string) => Promise<Answer>;
  /** Posts words to an address, with the proof of an own form that the last page of this visitor held. */
  post: (path: string, words?: Record<string, string>) => Promise<Answer>;
  /** Fills in the form of a page that goes to an address ending in `to`; its hidden fields go along. Fails if refused. */
  submit: (page: Answer, to: string, words: Record<string, string>) => Promise<Answer>;
};

/** The field that proves that a form is one's own. */
const proofField = 'formulier';

/**
 * A visitor of a site.
 * @param session the token of a session, for someone who signed in
 */
export function openVisitor(
  request: (path: string, init: RequestInit) => Promise<Response>,
  session?: string,
): Visitor {
  let proof = '';
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await request(path, {
      ...init,
      redirect: 'manual',
      headers: session === undefined ? {} : { Cookie: `baken-session=${session}` },
    });
    const text = await response.text();
    proof = hiddenFields(text)[proofField] ?? proof;
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    return { status: response.status, location: response.headers.get('Location') ?? '', text, headers };
  };
  const visitor: Visitor = {
    get: (path) => send(path, {}),
    post: (path, words = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams({ [proofField]: proof, ...words }) }),
    submit: async (page, to, words) => {
      const form = formTo(page.text, to);
      const sent = { method: 'POST', body: new URLSearchParams({ ...hiddenFields(form.inner), ...words }) };
      const answer = await send(form.action, sent);
      if (answer.status >= 400)
        throw new Error(`${form.action} answered ${answer.status}: ${plain(answer.text)}`);
      return answer;
    },
  };
  return visitor;
}

/** What a form would send as it is drawn, but for the proof that it is one's own: where to, and its hidden fields. */
export function drawnForm(page: Answer, to: string): { path: string; words: Record<string, string> } {
  const { action, inner } = formTo(page.text, to);
  const { [proofField]: _, ...words } = hiddenFields(inner);
  return { path: action, words };
}

/** The first form of a page whose address ends in `to`. Throws with what the page says where there is none. */
function formTo(html: string, to: string): { action: string; inner: string } {
  for (const [, attributes = '', inner = ''] of html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)) {
    const action = unescapeHtml(/action="([^"]*)"/.exec(attributes)?.[1] ?? '');
    if (action.endsWith(to)) return { action, inner };
  }
  throw new Error(`No form to ${to} on: ${plain(html)}`);
}

function hiddenFields(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [input] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    if (name !== undefined) fields[name] = unescapeHtml(/value="([^"]*)"/.exec(input)?.[1] ?? '');
  }
  return fields;
}

const plain = (html: string): string =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 1_500);

const unescapeHtml = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
