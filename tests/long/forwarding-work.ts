import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, drawnForm, type Visitor } from '../support/visitor.ts';

/** A form that was posted, the step it takes, and whether its answer came back. */
export type Posted = {
  by: Visitor;
  path: string;
  words: Record<string, string>;
  /** The record, and the version of it that the form showed: the step is the event after that. */
  signal: string;
  version: number;
  kind: 'forwarded' | 'taken-up' | 'fed-back';
  answered: boolean;
};

type Work = {
  giving: readonly Visitor[];
  receiving: readonly Visitor[];
  /** One of each giver. */
  signals: readonly string[];
  police: string;
};

/**
 * Everybody works until the server is gone.
 * @returns `answered` resolves after so many answers; `ended` gives what was posted, without what was refused
 */
export function workUntilKilled({ giving, receiving, signals, police }: Work): {
  answered: (count: number) => Promise<void>;
  ended: Promise<Posted[]>;
} {
  const posted: Posted[] = [];
  const work = Promise.all([
    ...giving.map((by, at) => untilKilled(() => forward(by, signals[at] ?? '', police, posted))),
    ...receiving.map((by, at) => untilKilled(() => receive(by, at, posted))),
  ]);
  const tooSoon = work.then(() => Promise.reject(new Error('Nobody works any more.')));
  // It is a fault only for whoever still waits for answers.
  tooSoon.catch(() => {});
  return {
    answered: async (count) => {
      while (posted.filter(({ answered }) => answered).length < count)
        await Promise.race([delay(2), tooSoon]);
    },
    ended: work.then(() => posted),
  };
}

async function untilKilled(step: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await step();
    } catch (error) {
      // What fetch throws when the connection is cut; anything else is a fault of the test.
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

async function forward(by: Visitor, signal: string, police: string, posted: Posted[]): Promise<void> {
  const page = await by.get(`/werk/signalen/${signal}/doorsturen`);
  const choice = { receiver: police, track: 'riec', purpose: 'joint-approach' };
  const weighed = await by.submit(page, '/doorsturen', choice);
  await post(by, weighed, '/bevestigen', {}, { signal, kind: 'forwarded' }, posted);
}

/** In turn someone who takes up, someone who tells what came of it, and someone who does both with one signal. */
async function receive(by: Visitor, at: number, posted: Posted[]): Promise<void> {
  const [takesUp, tells] = [at % 3 !== 1, at % 3 !== 0];
  const signal = await findOne(by, takesUp ? 'received' : 'taken-up', at);
  if (signal === undefined) return;
  if (takesUp) {
    const page = await by.get(`/werk/signalen/${signal}`);
    // Someone else may have taken it up since the list was made.
    if (!page.text.includes('/oppakken"')) return;
    const decision = { decision: 'taken-up', 'decision-reason': 'Verzonnen reden.' };
    if (!(await post(by, page, '/oppakken', decision, { signal, kind: 'taken-up' }, posted))) return;
  }
  if (tells) {
    const page = await by.get(`/werk/signalen/${signal}`);
    const feedback = {
      usefulness: 'useful',
      outcome: 'investigation',
      'feedback-words': 'Verzonnen woorden.',
    };
    await post(by, page, '/terugkoppelen', feedback, { signal, kind: 'fed-back' }, posted);
  }
}

/** One of the first signals in a state; each person begins elsewhere in the list. */
async function findOne(by: Visitor, state: string, at: number): Promise<string | undefined> {
  const { text } = await by.get(`/werk/signalen?state=${state}`);
  const links = text.matchAll(/href="\/werk\/signalen\/([0-9a-f-]{36})"/g);
  const found = [...new Set([...links].map(([, id = '']) => id))];
  return found[at % Math.max(found.length, 1)];
}

/** False where someone else was first. */
async function post(
  by: Visitor,
  page: Answer,
  to: string,
  words: Record<string, string>,
  step: Pick<Posted, 'signal' | 'kind'>,
  posted: Posted[],
): Promise<boolean> {
  const form = drawnForm(page, to);
  const sent: Posted = {
    ...step,
    by,
    path: form.path,
    words: { ...form.words, ...words },
    version: Number(form.words['version']),
    answered: false,
  };
  posted.push(sent);
  const { status } = await by.post(sent.path, sent.words);
  if (status === 409) {
    posted.splice(posted.indexOf(sent), 1);
    return false;
  }
  if (status !== 303) throw new Error(`${sent.kind} was answered ${status}.`);
  sent.answered = true;
  return true;
}

/** Sends the same form once more: done now, done before, or someone else was first meanwhile. */
export async function postAgain({ by, path, words, kind }: Posted): Promise<void> {
  // The proof for forms is on any page of this person.
  await by.get('/account');
  const { status } = await by.post(path, words);
  if (status !== 303 && status !== 409) throw new Error(`${kind} was answered ${status} the second time.`);
}
