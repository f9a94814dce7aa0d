import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FormWords } from '../../platform/http/form.ts';
import { dutchDay } from '../../platform/today.ts';
import { recordId } from '../../platform/vault/record-id.ts';
import type { Filled } from '../../ui/fields.tsx';
import { contentLanguage } from '../../ui/page-frame.tsx';
import {
  type Access,
  type Act,
  askUnder,
  type Granted,
  memberRoute,
  type PageContext,
  type Refusal,
  Refused,
  type Visit,
  wasFirst,
} from '../access/index.ts';
import { type Place, readPlaces } from '../directory/index.ts';
import { mayFollow, type Report, readBesideForm } from '../intake/index.ts';
import { Wishes } from './content.ts';
import { signalTexts } from './messages.ts';
import { DecidedReportPage, MeanwhileOnReport } from './pages/decided-report.tsx';
import { NewSignalPage, ReportWords } from './pages/new-signal.tsx';
import { acceptReport, recordSignal } from './record-actions.ts';
import { readSignalForm } from './signal-form.ts';
import {
  acceptPath,
  idOf,
  problemsIn,
  type SignalParts,
  showSignal,
  signalsPath,
  statusOf,
  type Visitor,
} from './signal-routes.tsx';
import { versionIn } from './step-form.ts';
import { writtenSignal } from './written-signal.ts';

/** Putting signals down: one's own, and those accepted from public reports. */
export function recordRoutes(access: Access, tools: SignalParts) {
  const today = () => dutchDay(tools.now());
  /** The id of the signal that a form makes: the same each time that form is sent. */
  const signalIdOf = (c: PageContext, { member, words }: Visit<Act>): string => {
    const nonce = z.uuid().safeParse(words['id']).data ?? randomUUID();
    return recordId(tools.vault, 'signals.signal', [member.person.id, idOf(c), nonce]);
  };
  const readReport = (c: PageContext, { member }: Visitor): Promise<Report> =>
    readBesideForm(askUnder(access, member, 'reports.read'), tools.vault, idOf(c));
  const placesFor = ({ member }: Visitor): Promise<Place[]> =>
    readPlaces(askUnder(access, member, 'directory.read'));

  function showForm(
    c: PageContext,
    visitor: Visitor,
    places: readonly Place[],
    filled: Filled,
    from: { report: Report; refusal?: Refusal } | undefined,
  ): Response | Promise<Response> {
    const language = contentLanguage({}, c.get('language'));
    const t = signalTexts(language.locale);
    if (filled.problems.length > 0) c.status(422);
    if (from?.refusal) c.status(statusOf(from.refusal));
    const title = t(from ? 'acceptTitle' : 'newTitle');
    const reportPath = from && `/werk/meldingen/${from.report.id}`;
    const path = reportPath ? `${reportPath}/aannemen` : `${signalsPath}/nieuw`;
    const above =
      from && reportPath
        ? { path: reportPath, name: t('reportTitle', { at: language.moment(from.report.receivedAt) }) }
        : { path: signalsPath, name: t('title') };
    const about = { title, path, crumbs: [above] };
    if (from && reportPath && !mayFollow(from.report.state, 'accepted')) {
      c.status(409);
      return c.render(
        <DecidedReportPage
          language={language}
          path={reportPath}
          report={from.report}
          refusal={from.refusal ?? { refused: 'not-in-this-state', act: 'reports.accept' }}
          kept={from.refusal ? writtenSignal(filled.words, language.locale) : []}
        />,
        about,
      );
    }
    return c.render(
      <NewSignalPage
        language={language}
        path={path}
        title={title}
        formToken={visitor.formToken}
        carried={{
          id: filled.words['id'] ?? randomUUID(),
          ...(from && { version: versionOf(from, filled) }),
        }}
        filled={filled}
        places={places.map(({ name }) => name)}
      >
        {from?.refusal ? (
          <MeanwhileOnReport language={language} report={from.report} refusal={from.refusal} />
        ) : null}
        {from ? <ReportWords language={language} report={from.report} /> : null}
      </NewSignalPage>,
      about,
    );
  }

  /** To the signal; sent again with other words, the signal as it is, with those words to copy. */
  function toSignal(c: PageContext, visit: Visit<Act>, id: string, done: Granted<void>) {
    if (done.granted) return c.redirect(c.get('language').link(`${signalsPath}/${id}`), 303);
    const kept = writtenSignal(visit.words, contentLanguage({}, c.get('language')).locale);
    return showSignal(c, access, tools, visit, { id, refusal: done.refusal, kept });
  }

  return [
    memberRoute(access, {
      method: 'get',
      path: `${signalsPath}/nieuw`,
      permits: 'signals.record',
      log: 'signals.new',
      answer: async (c, visit) =>
        showForm(c, visit, await placesFor(visit), { words: {}, problems: [] }, undefined),
    }),
    memberRoute(access, {
      method: 'post',
      path: `${signalsPath}/nieuw`,
      permits: 'signals.record',
      log: 'signals.record',
      answer: async (c, visit) => {
        const { words, member } = visit;
        const places = await placesFor(visit);
        const read = readSignalForm(words, places, today());
        if ('problems' in read) {
          return showForm(c, visit, places, { words, problems: problemsIn(c, read.problems) }, undefined);
        }
        const id = signalIdOf(c, visit);
        const done = await recordSignal(visit.attempt, tools, member, { id, ...read.draft });
        if (!done.granted && !wasFirst(done.refusal)) throw new Refused(done.refusal);
        return toSignal(c, visit, id, done);
      },
    }),
    memberRoute(access, {
      method: 'get',
      path: acceptPath,
      permits: 'reports.read',
      log: 'reports.accept.form',
      answer: async (c, visit) => {
        const report = await readReport(c, visit);
        return showForm(
          c,
          visit,
          await placesFor(visit),
          { words: wordsFrom(report), problems: [] },
          { report },
        );
      },
    }),
    memberRoute(access, {
      method: 'post',
      path: acceptPath,
      permits: 'reports.accept',
      log: 'reports.accept',
      answer: async (c, visit) => {
        const { words, member } = visit;
        const places = await placesFor(visit);
        const read = readSignalForm(words, places, today());
        // The wishes go along as they were told: nobody can leave them out.
        const report = await readReport(c, visit);
        if ('problems' in read) {
          return showForm(c, visit, places, { words, problems: problemsIn(c, read.problems) }, { report });
        }
        const id = signalIdOf(c, visit);
        const version = versionIn(words);
        const wishes = report.content && Wishes.parse(report.content);
        const content = { ...read.draft.content, ...(wishes && { wishes }) };
        const signal = { id, ...read.draft, content };
        const done = await acceptReport(visit.attempt, tools, member, { id: report.id, version }, signal);
        if (done.granted || done.refusal.refused === 'sent-before') return toSignal(c, visit, id, done);
        if (!wasFirst(done.refusal)) throw new Refused(done.refusal);
        const again = { report: await readReport(c, visit), refusal: done.refusal };
        return showForm(c, visit, places, { words, problems: [] }, again);
      },
    }),
  ];
}

/** A form that came back since something changed rests on what is shown now; any other on what it showed before. */
const versionOf = ({ report, refusal }: { report: Report; refusal?: Refusal }, { words }: Filled): string =>
  (refusal ? undefined : words['version']) ?? String(report.version);

/** What a report answers of the form. The words about what happened are left for the person to choose from. */
const wordsFrom = ({ content, municipality, form }: Report): FormWords => ({
  municipality: municipality?.name ?? '',
  ...(form && { [`form-${form}`]: 'yes' }),
  ...(content?.danger === 'yes' && { 'urgency-danger': 'yes' }),
  'field-name': content?.about.name ?? '',
  'field-phone': content?.about.phone ?? '',
  'field-plate': content?.about.plate ?? '',
  'field-location': content?.about.address ?? '',
  'field-company': content?.about.company ?? '',
  'field-account': content?.about.account ?? '',
});
