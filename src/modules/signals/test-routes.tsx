import type { FormWords } from '../../platform/http/form.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Filled } from '../../ui/fields.tsx';
import { contentLanguage } from '../../ui/page-frame.tsx';
import {
  type Access,
  askUnder,
  memberRoute,
  namesIn,
  type PageContext,
  type Refusal,
  type Track,
  trackNames,
  tracks,
} from '../access/index.ts';
import { criteria } from './intake-test.ts';
import { signalTexts } from './messages.ts';
import { criterionTexts } from './names.ts';
import { IntakeTestPage } from './pages/intake-test.tsx';
import { readSignal } from './signal-actions.ts';
import {
  idOf,
  problemsIn,
  type SignalParts,
  showSignal,
  signalPath,
  signalsPath,
  statusOf,
  type Visitor,
} from './signal-routes.tsx';
import { recordTest } from './step-actions.ts';
import { readTest, readTrack, versionIn } from './step-form.ts';
import { mayHappen } from './workflow.ts';

/** The intake test of a track, on a page of its own. */
export function testRoutes(access: Access, parts: SignalParts) {
  const testPath = `${signalPath}/toets/:track{${tracks.join('|')}}`;

  async function showTest(
    c: PageContext,
    visit: Visitor,
    track: Track,
    filled: Filled,
    refusal?: Refusal,
  ): Promise<Response> {
    const language = contentLanguage({}, c.get('language'));
    const t = signalTexts(language.locale);
    const path = `${signalsPath}/${idOf(c)}`;
    const ask = askUnder(access, visit.member, 'signals.read');
    const { signal } = await readSignal(ask, parts.vault, idOf(c));
    if (refusal && !(signal.content && mayHappen(signal.standing, 'tested'))) {
      const kept = writtenTest(filled.words, track, language.locale);
      return showSignal(c, access, parts, visit, { refusal, kept });
    }
    if (filled.problems.length > 0) c.status(422);
    if (refusal) c.status(statusOf(refusal));
    return c.render(
      <IntakeTestPage
        language={language}
        path={path}
        signal={signal}
        track={track}
        formToken={visit.formToken}
        filled={filled}
        refusal={refusal}
      />,
      {
        title: t('testTitle', { track: namesIn(trackNames, language.locale)[track], number: signal.number }),
        path: `${path}/toets/${track}`,
        crumbs: [
          { path: signalsPath, name: t('title') },
          { path, name: signal.number },
        ],
      },
    );
  }

  return [
    memberRoute(access, {
      method: 'get',
      path: testPath,
      permits: 'signals.read',
      log: 'signals.test.form',
      answer: (c, visit) => {
        const track = readTrack(c.req.param('track'));
        return track ? showTest(c, visit, track, { words: {}, problems: [] }) : c.notFound();
      },
    }),
    memberRoute(access, {
      method: 'post',
      path: testPath,
      permits: 'signals.test',
      log: 'signals.test',
      answer: async (c, visit) => {
        const { words, member, attempt } = visit;
        const track = readTrack(c.req.param('track'));
        if (!track) return c.notFound();
        const { said, problems } = readTest(words, track);
        if (problems) return showTest(c, visit, track, { words, problems: problemsIn(c, problems) });
        const shown = { id: idOf(c), version: versionIn(words) };
        const taken = await recordTest(attempt, parts, member, shown, track, said);
        if (!taken.granted) {
          return showTest(c, visit, track, { words, problems: [] }, taken.refusal);
        }
        return c.redirect(c.get('language').link(`${signalsPath}/${shown.id}`), 303);
      },
    }),
  ];
}

/** What was written in a test, by criterion. */
const writtenTest = (words: FormWords, track: Track, locale: Locale): { label: string; words: string }[] =>
  criteria[track].flatMap((criterion) => {
    const written = words[`${criterion}-explanation`]?.trim();
    return written ? [{ label: namesIn(criterionTexts, locale)[criterion], words: written }] : [];
  });
