import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { readForm } from '../../platform/http/form.ts';
import { draftSealer } from '../../platform/sealed-draft.ts';
import { recordId } from '../../platform/vault/record-id.ts';
import { contentLanguage } from '../../ui/page-frame.tsx';
import { type Access, networkOf, type PageContext, pageRoute } from '../access/index.ts';
import { EnterReceiptPage, ReturnPage } from './pages/return.tsx';
import { plainWords, saysNothing } from './plain-words.ts';
import { readReceipt } from './receipt.ts';
import { longest } from './report.ts';
import {
  type OwnReport,
  type ReporterView,
  type Returned,
  replyAsReporter,
  returnAgain,
  returnWithReceipt,
} from './report-actions.ts';
import { reportTexts } from './report-messages.ts';
import type { ReportParts } from './report-routes.tsx';
import { holdBack, placesPerNetwork } from './return-places.ts';

const path = '/melding';

/** An entered receipt is answered this long after the question, right or wrong; in milliseconds. */
const answerAfterMs = 600;

/** Receipts that one network tries at once, until each is answered: nobody else has to wait for it. */
const placesOfNetwork = 4;

/** Answers held back at once, of the sixty that the site makes at once. */
const mostHeld = 20;

/** How long a page with an open report can be used, in milliseconds. */
const openMs = 30 * 60 * 1000;

const SealedReceipt = z.object({ receipt: z.string(), report: z.uuid(), until: z.number() });

export type ReturnParts = ReportParts & {
  /** Resolves after so many milliseconds. */
  wait: (ms: number) => Promise<void>;
  /** The network address a request comes from. */
  addressOf: (c: PageContext) => string;
};

/** The way back to one's own report, with the receipt. It is in no address and no cookie, only sealed in the page. */
export function returnRoutes(access: Access, { vault, draftKey, now, wait, addressOf }: ReturnParts) {
  const sealer = draftSealer(draftKey, 'intake.return');
  const inPlace = placesPerNetwork(placesOfNetwork);
  const hold = holdBack(mostHeld, wait);

  const seal = ({ receipt, report }: OwnReport): string =>
    sealer.seal({ receipt, report, until: now().getTime() + openMs }, now());
  function unseal(sealed: string): OwnReport | undefined {
    const opened = SealedReceipt.safeParse(sealer.open(sealed, now()));
    return opened.success && now().getTime() <= opened.data.until ? opened.data : undefined;
  }

  function showEntry(c: PageContext, problem?: 'wrong' | 'tooOften' | 'expired'): Response {
    const language = contentLanguage({}, c.get('language'));
    const t = reportTexts(language.locale);
    if (problem) c.status(problem === 'tooOften' ? 429 : 422);
    return c.render(<EnterReceiptPage language={language} problem={problem} />, {
      title: problem ? `${t(problem)} ${t('returnTitle')}` : t('returnTitle'),
      path,
      sheltered: true,
    });
  }

  type Shown = { receipt: string; added?: boolean; given?: string; message?: string; problem?: string };

  function showReport(c: PageContext, report: ReporterView, shown: Shown): Response {
    const language = contentLanguage({}, c.get('language'));
    const sealed = seal({ receipt: shown.receipt, report: report.id });
    const t = reportTexts(language.locale);
    return c.render(
      <ReturnPage
        language={language}
        report={report}
        sealed={sealed}
        message={shown.message ?? randomUUID()}
        added={shown.added ?? false}
        problem={shown.problem}
        given={shown.given}
      />,
      {
        title: shown.problem ? `${shown.problem} ${t('returnTitle')}` : t('returnTitle'),
        path,
        sheltered: true,
        carries: { sealed },
      },
    );
  }

  const showReturned = (c: PageContext, returned: Returned, receipt: string): Response => {
    if (returned.kind === 'open') return showReport(c, returned.report, { receipt });
    return showEntry(c, returned.kind === 'wrong' ? 'wrong' : 'tooOften');
  };

  return [
    pageRoute(access, {
      method: 'get',
      path,
      permits: 'intake.return',
      log: 'intake.return',
      answer: (c) => showEntry(c),
    }),
    pageRoute(access, {
      method: 'post',
      path,
      permits: 'intake.return',
      log: 'intake.return',
      answer: async (c, ask) => {
        const words = await readForm(c);
        if (words['sealed'] !== undefined) {
          const again = unseal(words['sealed']);
          if (again === undefined) return showEntry(c, 'expired');
          return showReturned(c, await returnAgain(ask, vault, again), again.receipt);
        }
        const [receipt, address] = [readReceipt(words['receipt'] ?? ''), addressOf(c)];
        const returned = await inPlace(networkOf(address), async () => {
          const began = now();
          const tried = await returnWithReceipt(ask, vault, { receipt, address }, began);
          // Whoever has to wait is told so at once, and the receipt was not looked at.
          if (tried.kind === 'too-often') return tried;
          const left = answerAfterMs - (now().getTime() - began.getTime());
          await hold(Math.min(Math.max(left, 0), answerAfterMs));
          return tried;
        });
        return showReturned(c, returned, receipt ?? '');
      },
    }),
    pageRoute(access, {
      method: 'post',
      path: `${path}/bericht`,
      permits: 'intake.reply',
      log: 'intake.reply',
      answer: async (c, ask) => {
        const { locale } = contentLanguage({}, c.get('language'));
        const t = reportTexts(locale);
        const words = await readForm(c);
        const own = unseal(words['sealed'] ?? '');
        const id = z.uuid().safeParse(words['message']);
        if (own === undefined || !id.success) return showEntry(c, 'expired');
        const text = plainWords(words['text'] ?? '');
        const problem = saysNothing(text)
          ? t('addMissing')
          : text.length > longest.story
            ? t('tooLong', { longest: longest.story })
            : undefined;
        const event = recordId(vault, 'intake.event', [own.receipt, id.data]);
        const returned = await replyAsReporter(ask, vault, own, {
          reply: problem ? undefined : { id: event, text },
          now: now(),
        });
        if (returned.kind !== 'open') return showEntry(c, 'expired');
        const { receipt } = own;
        const kept = returned.report.events.find(({ id: each }) => each === event);
        if (!problem && kept?.text === text) return showReport(c, returned.report, { receipt, added: true });
        c.status(problem ? 422 : 409);
        // That form was sent before with other words; sent again these are a message of their own.
        if (!problem)
          return showReport(c, returned.report, { receipt, problem: t('sentBefore'), given: text });
        return showReport(c, returned.report, { receipt, problem, given: text, message: id.data });
      },
    }),
  ];
}
