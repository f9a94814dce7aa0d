import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FormWords } from '../../platform/http/form.ts';
import { dutchDay } from '../../platform/today.ts';
import { recordId } from '../../platform/vault/record-id.ts';
import { contentLanguage } from '../../ui/page-frame.tsx';
import {
  type Access,
  type Act,
  askUnder,
  memberRoute,
  type PageContext,
  type Visit,
} from '../access/index.ts';
import { type Place, readPlaces } from '../directory/index.ts';
import { type Report, readBesideForm } from '../intake/index.ts';
import { Wishes } from './content.ts';
import { signalTexts } from './messages.ts';
import type { Filled } from './pages/fields.tsx';
import { NewSignalPage, ReportWords } from './pages/new-signal.tsx';
import { acceptReport, recordSignal } from './record-actions.ts';
import { readSignalForm } from './signal-form.ts';
import { acceptPath, idOf, problemsIn, signalsPath, type Visitor } from './signal-routes.tsx';
import { versionIn } from './step-form.ts';
import type { Tools } from './tools.ts';

/** Putting signals down: one's own, and those accepted from public reports. */
export function recordRoutes(access: Access, tools: Tools) {
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
    from: { report: Report } | undefined,
  ): Response {
    const language = contentLanguage({}, c.get('language'));
    const t = signalTexts(language.locale);
    if (filled.problems.length > 0) c.status(422);
    const title = t(from ? 'acceptTitle' : 'newTitle');
    const path = from ? `/werk/meldingen/${from.report.id}/aannemen` : `${signalsPath}/nieuw`;
    return c.render(
      <NewSignalPage
        language={language}
        path={path}
        title={title}
        formToken={visitor.formToken}
        carried={{
          id: filled.words['id'] ?? randomUUID(),
          ...(from && { version: filled.words['version'] ?? String(from.report.version) }),
        }}
        filled={filled}
        places={places.map(({ name }) => name)}
      >
        {from ? <ReportWords language={language} report={from.report} /> : null}
      </NewSignalPage>,
      { title, path, crumbs: [{ path: signalsPath, name: t('title') }] },
    );
  }

  const toSignal = (c: PageContext, id: string): Response =>
    c.redirect(c.get('language').link(`${signalsPath}/${id}`), 303);

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
        await recordSignal(visit.ask, tools, member, { id, ...read.draft });
        return toSignal(c, id);
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
        await acceptReport(visit.ask, tools, member, { id: report.id, version }, signal);
        return toSignal(c, id);
      },
    }),
  ];
}

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
