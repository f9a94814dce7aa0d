import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

const compress = promisify(gzip);

/** An answer that is the same for everyone, ready to be sent again. */
export type KeptAnswer = {
  status: number;
  headers: Headers;
  plain: Uint8Array<ArrayBuffer>;
  compressed: Uint8Array<ArrayBuffer>;
  /** Changes with the content; a browser that has it already gets no body. */
  tag: string;
};

/** Answers kept in memory until the content they were made from changes. */
export type KeptAnswers = {
  find: (key: string, version: string) => KeptAnswer | undefined;
  /**
   * Makes an answer, once for all who ask for it meanwhile. Kept when its status is 200, it is not too large, and the
   * content did not change while it was made.
   */
  make: (key: string, version: string, answer: () => Promise<Response>) => Promise<KeptAnswer>;
};

/** Larger answers are made anew each time, in bytes. */
const largest = 2 * 1024 * 1024;

/** @param room how much memory the answers may take together, in bytes; the longest unused go first */
export function keepAnswers(room: number): KeptAnswers {
  const answers = new Map<string, KeptAnswer>();
  const making = new Map<string, Promise<KeptAnswer>>();
  let taken = 0;
  let current = '';

  const size = ({ plain, compressed }: KeptAnswer): number => plain.length + compressed.length;
  const drop = (key: string): void => {
    const answer = answers.get(key);
    if (answer) taken -= size(answer);
    answers.delete(key);
  };
  const turnTo = (version: string): void => {
    if (version === current) return;
    answers.clear();
    making.clear();
    taken = 0;
    current = version;
  };
  const keep = (key: string, answer: KeptAnswer): void => {
    drop(key);
    answers.set(key, answer);
    taken += size(answer);
    for (const oldest of answers.keys()) {
      if (taken <= room) break;
      drop(oldest);
    }
  };

  return {
    find(key, version) {
      turnTo(version);
      const answer = answers.get(key);
      if (!answer) return undefined;
      // Moves to the end: the first of a Map is the longest unused.
      answers.delete(key);
      answers.set(key, answer);
      return answer;
    },
    make(key, version, makeAnswer) {
      turnTo(version);
      const underWay = making.get(key);
      if (underWay) return underWay;
      const made = makeAnswer()
        .then(prepare)
        .then((answer) => {
          if (version === current && answer.status === 200 && answer.plain.length <= largest)
            keep(key, answer);
          return answer;
        })
        .finally(() => {
          if (making.get(key) === made) making.delete(key);
        });
      making.set(key, made);
      return made;
    },
  };
}

async function prepare(response: Response): Promise<KeptAnswer> {
  const plain = new Uint8Array(await response.arrayBuffer());
  const compressed = new Uint8Array(await compress(plain, { level: constants.Z_DEFAULT_COMPRESSION }));
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  // Weak: it stands for the plain and the compressed answer alike.
  return { status: response.status, headers: response.headers, plain, compressed, tag: `W/"${hash}"` };
}

/** The kept answer for one request: compressed if the browser can, without a body if it has it already. */
export function sendKept(answer: KeptAnswer, request: Request): Response {
  const { status } = answer;
  const headers = new Headers(answer.headers);
  headers.set('Vary', 'Accept-Encoding');
  // An answer that may not be stored can't be asked for again by its tag.
  if (status === 200 && !headers.get('Cache-Control')?.includes('no-store')) {
    headers.set('Cache-Control', 'no-cache');
    headers.set('ETag', answer.tag);
    if (hasIt(request.headers.get('If-None-Match'), answer.tag)) {
      headers.delete('Content-Type');
      return new Response(null, { status: 304, headers });
    }
  }
  if (!/\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(request.headers.get('Accept-Encoding') ?? '')) {
    return new Response(answer.plain, { status, headers });
  }
  headers.set('Content-Encoding', 'gzip');
  return new Response(answer.compressed, { status, headers });
}

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Whether an If-None-Match names the tag; `*` names any. */
const hasIt = (asked: string | null, tag: string): boolean =>
  asked?.trim() === '*' || (asked ?? '').split(',').some((one) => opaque(one) === opaque(tag));
