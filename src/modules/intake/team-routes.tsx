import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { csvAnswer, writeLongCsv } from '../../platform/http/csv-answer.ts';
import { FormVersion } from '../../platform/http/form.ts';
import { readListQuery } from '../../platform/http/list-query.ts';
import { recordId } from '../../platform/vault/record-id.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import { contentLanguage } from '../../ui/page-frame.tsx';
import {
  type Access,
  type Act,
  askUnder,
  type Member,
  memberRoute,
  type PageContext,
  type Refusal,
  Refused,
  type Visit,
  wasFirst,
} from '../access/index.ts';
import { formNames } from './form-names.ts';
import { ReportPage } from './pages/report.tsx';
import { ReportForms } from './pages/report-forms.tsx';
import { ReportsPage } from './pages/reports.tsx';
import { plainWords, saysNothing } from './plain-words.ts';
import { longest } from './report.ts';
import { reportSpec } from './report-list.ts';
import {
  answerReporter,
  declineReport,
  exportReports,
  listReports,
  type Report,
  readBesideForm,
  readReport,
} from './team-actions.ts';
import { reasonNames, stateNames, teamTexts } from './team-messages.ts';
import { type DeclineReason, declineReasons } from './workflow.ts';

const path = '/werk/meldingen';
const onePath = `${path}/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}`;
const csvColumns = [
  'received',
  'state',
  'state_name',
  'municipality',
  'form',
  'form_name',
  'danger',
  'waiting',
] as const;

const query = (c: PageContext) => readListQuery(new URL(c.req.url).searchParams, reportSpec);
const idOf = (c: PageContext): string => c.req.param('id') ?? '';

/** What came with a form that was not right. */
type Problem = { field: 'text' | 'reason'; label: string; message: string };

/** Where a team reads what was reported to it, answers and decides. */
export function teamRoutes(access: Access, { vault, now }: { vault: Vault; now: () => Date }) {
  function showReport(
    c: PageContext,
    report: Report,
    { formToken }: Pick<Visit<Act>, 'formToken'>,
    again?: { problem?: Problem; given?: string; reason?: DeclineReason; refusal?: Refusal; event: string },
  ): Response {
    const language = contentLanguage({}, c.get('language'));
    const t = teamTexts(language.locale);
    const title = t('reportOf', { at: language.moment(report.receivedAt) });
    if (again) c.status(again.refusal ? 409 : 422);
    return c.render(
      <ReportPage
        language={language}
        report={report}
        problem={again?.problem}
        refused={
          again?.refusal && {
            refusal: again.refusal,
            reason: again.reason ? reasonNames(language.locale)(again.reason) : '',
          }
        }
      >
        <ReportForms
          language={language}
          path={`${path}/${report.id}`}
          report={report}
          formToken={formToken}
          event={again?.event ?? randomUUID()}
          given={again?.given}
          reason={again?.reason}
          problem={again?.problem}
        />
      </ReportPage>,
      {
        title: again?.problem ? `${again.problem.message} ${title}` : title,
        path: `${path}/${report.id}`,
        crumbs: [{ path, name: t('title') }],
      },
    );
  }

  const toReport = (c: PageContext): Response =>
    c.redirect(c.get('language').link(`${path}/${idOf(c)}`), 303);
  const readAgain = (c: PageContext, { member }: Pick<Visit<Act>, 'member'>): Promise<Report> =>
    readBesideForm(askUnder(access, member, 'reports.read'), vault, idOf(c));
  // A form without the nonce of its event was not drawn by us; what it sends gets one all the same.
  const nonceOf = (words: Record<string, string>): string =>
    z.uuid().safeParse(words['event']).data ?? randomUUID();
  const eventOf = (c: PageContext, { person }: Member, nonce: string): string =>
    recordId(vault, 'intake.event', [person.id, idOf(c), nonce]);

  return [
    memberRoute(access, {
      method: 'get',
      path,
      permits: 'reports.list',
      log: 'reports.list',
      answer: async (c, { ask }) => {
        const language = contentLanguage({}, c.get('language'));
        const listed = await listReports(ask, query(c));
        return c.render(<ReportsPage language={language} path={path} query={query(c)} {...listed} />, {
          title: teamTexts(language.locale)('title'),
          path,
        });
      },
    }),
    memberRoute(access, {
      method: 'get',
      path: `${path}.csv`,
      permits: 'reports.list',
      log: 'reports.list.csv',
      long: true,
      answer: async (c, { ask }) => {
        const rows = await exportReports(ask, query(c));
        return csvAnswer(
          c,
          'meldingen',
          await writeLongCsv(
            rows.map(({ id: _, receivedAt, ...row }) => ({
              ...row,
              received: receivedAt.toISOString(),
              state_name: stateNames('nl')(row.state),
              form_name: row.form && formNames.nl[row.form],
            })),
            csvColumns,
          ),
        );
      },
    }),
    memberRoute(access, {
      method: 'get',
      path: onePath,
      permits: 'reports.read',
      log: 'reports.read',
      answer: async (c, visit) => {
        const by = visit.member.person.id;
        return showReport(c, await readReport(visit.ask, vault, { id: idOf(c), by }, now()), visit);
      },
    }),
    memberRoute(access, {
      method: 'post',
      path: `${onePath}/antwoorden`,
      permits: 'reports.answer',
      log: 'reports.answer',
      answer: async (c, visit) => {
        const t = teamTexts(contentLanguage({}, c.get('language')).locale);
        const [text, nonce] = [plainWords(visit.words['text'] ?? ''), nonceOf(visit.words)];
        if (saysNothing(text) || text.length > longest.story) {
          const message = saysNothing(text)
            ? t('answerMissing')
            : t('answerTooLong', { longest: longest.story });
          return showReport(c, await readAgain(c, visit), visit, {
            problem: { field: 'text', label: t('answer'), message },
            given: text,
            event: nonce,
          });
        }
        const [id, by] = [eventOf(c, visit.member, nonce), visit.member.person.id];
        const done = await answerReporter(visit.attempt, vault, { id, report: idOf(c), text, by }, now());
        if (done.granted) return toReport(c);
        const { refusal } = done;
        if (refusal.refused !== 'sent-before') throw new Refused(refusal);
        // Sent again it is a message of its own.
        const again = { refusal, given: text, event: randomUUID() };
        return showReport(c, await readAgain(c, visit), visit, again);
      },
    }),
    memberRoute(access, {
      method: 'post',
      path: `${onePath}/afsluiten`,
      permits: 'reports.decline',
      log: 'reports.decline',
      answer: async (c, visit) => {
        const nonce = nonceOf(visit.words);
        const reason = z.enum(declineReasons).safeParse(visit.words['reason']);
        if (!reason.success) {
          const t = teamTexts(contentLanguage({}, c.get('language')).locale);
          return showReport(c, await readAgain(c, visit), visit, {
            problem: { field: 'reason', label: t('declineReason'), message: t('reasonMissing') },
            event: nonce,
          });
        }
        const done = await declineReport(visit.attempt, {
          id: idOf(c),
          // What is no number is no version that ever was: the answer is that something changed.
          version: FormVersion.safeParse(visit.words['version']).data ?? 0,
          by: visit.member.person.id,
          now: now(),
          reason: reason.data,
          event: eventOf(c, visit.member, nonce),
        });
        if (done.granted) return toReport(c);
        const { refusal } = done;
        if (!wasFirst(refusal)) throw new Refused(refusal);
        const again = { refusal, reason: reason.data, event: nonce };
        return showReport(c, await readAgain(c, visit), visit, again);
      },
    }),
  ];
}
