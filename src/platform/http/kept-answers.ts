import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

const compress = promisify(gzip);

/** An answer that is the same for everyone, ready to be sent again. */
export type KeptAnswer = {
  headers: Headers;
  plain: Uint8Array<ArrayBuffer>;
  compressed: Uint8Array<ArrayBuffer>;
  /** Changes with the content; a browser that has it already gets no body. */
  tag: string;
};

/** Answers kept in memory until the content they were made from changes. */
export type KeptAnswers = {
  find: (key: string, version: string) => KeptAnswer | undefined;
  /** Keeps an answer whose status is 200; one that is too large is made ready but not kept. */
  keep: (key: string, version: string, answer: Response) => Promise<KeptAnswer>;
};

/** Larger answers are made anew each time, in bytes. */
const largest = 256 * 1024;

/** @param room how much memory the answers may take together, in bytes; the longest unused go first */
export function keepAnswers(room: number): KeptAnswers {
  const answers = new Map<string, KeptAnswer>();
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
    taken = 0;
    current = version;
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
    async keep(key, version, response) {
      const plain = new Uint8Array(await response.arrayBuffer());
      const compressed = new Uint8Array(await compress(plain, { level: constants.Z_DEFAULT_COMPRESSION }));
      const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
      const answer = { headers: response.headers, plain, compressed, tag };
      // While it was made, the content may have changed: then it is of no use to the next one.
      if (version === current && plain.length <= largest) {
        drop(key);
        answers.set(key, answer);
        taken += size(answer);
        for (const oldest of answers.keys()) {
          if (taken <= room) break;
          drop(oldest);
        }
      }
      return answer;
    },
  };
}

/** The kept answer for one request: compressed if the browser can, without a body if it has it already. */
export function sendKept(answer: KeptAnswer, request: Request): Response {
  const headers = new Headers(answer.headers);
  headers.set('Vary', 'Accept-Encoding');
  // An answer that may not be stored can't be asked for again by its tag.
  if (!headers.get('Cache-Control')?.includes('no-store')) {
    headers.set('Cache-Control', 'no-cache');
    headers.set('ETag', answer.tag);
    if (request.headers.get('If-None-Match')?.includes(answer.tag)) {
      headers.delete('Content-Type');
      return new Response(null, { status: 304, headers });
    }
  }
  if (!/\bgzip\b(?!\s*;\s*q=0(\.0+)?\b)/.test(request.headers.get('Accept-Encoding') ?? '')) {
    return new Response(answer.plain, { headers });
  }
  headers.set('Content-Encoding', 'gzip');
  return new Response(answer.compressed, { headers });
}
