import type { Filled } from '../../ui/fields.tsx';
import { contentLanguage } from '../../ui/page-frame.tsx';
import {
  type Access,
  askUnder,
  memberRoute,
  namesIn,
  type PageContext,
  type Track,
  tracks,
} from '../access/index.ts';
import { signalTexts } from './messages.ts';
import { trackNames } from './names.ts';
import { IntakeTestPage } from './pages/intake-test.tsx';
import { readSignal } from './signal-actions.ts';
import {
  idOf,
  problemsIn,
  type SignalParts,
  showSignal,
  signalPath,
  signalsPath,
  type Visitor,
} from './signal-routes.tsx';
import { recordTest } from './step-actions.ts';
import { readTest, readTrack, versionIn } from './step-form.ts';

/** The intake test of a track, on a page of its own. */
export function testRoutes(access: Access, parts: SignalParts) {
  const testPath = `${signalPath}/toets/:track{${tracks.join('|')}}`;

  async function showTest(c: PageContext, visit: Visitor, track: Track, filled: Filled): Promise<Response> {
    const language = contentLanguage({}, c.get('language'));
    const t = signalTexts(language.locale);
    const path = `${signalsPath}/${idOf(c)}`;
    const ask = askUnder(access, visit.member, 'signals.read');
    const { signal } = await readSignal(ask, parts.vault, idOf(c));
    if (filled.problems.length > 0) c.status(422);
    return c.render(
      <IntakeTestPage
        language={language}
        path={path}
        signal={signal}
        track={track}
        formToken={visit.formToken}
        filled={filled}
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
        if (!taken.granted) return showSignal(c, access, parts, visit, { refusal: taken.refusal });
        return c.redirect(c.get('language').link(`${signalsPath}/${shown.id}`), 303);
      },
    }),
  ];
}
