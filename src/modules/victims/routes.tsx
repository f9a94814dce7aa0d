import { randomUUID } from 'node:crypto';
import { csvAnswer, writeLongCsv } from '../../platform/http/csv-answer.ts';
import { FormVersion } from '../../platform/http/form.ts';
import { readListQuery } from '../../platform/http/list-query.ts';
import { dutchDay } from '../../platform/today.ts';
import { recordId } from '../../platform/vault/record-id.ts';
import { contentLanguage } from '../../ui/page-frame.tsx';
import {
  type Access,
  askUnder,
  type Member,
  memberRoute,
  type PageContext,
  Refused,
} from '../access/index.ts';
import {
  type Means,
  type RegistrationView,
  readAllRegistrations,
  readRegistration,
  readRegistrations,
  registersByDuty,
  registerVictim,
  saysThis,
  withdrawRegistrationConsent,
} from './actions.ts';
import { victimTexts } from './messages.ts';
import { AtDeskPage } from './pages/at-desk.tsx';
import { ConfirmWithdrawalPage } from './pages/confirm-withdrawal.tsx';
import { NewRegistrationPage } from './pages/new-registration.tsx';
import { RegistrationPage } from './pages/registration.tsx';
import { RegistrationsPage } from './pages/registrations.tsx';
import { regionsFor } from './region.ts';
import { type Registration, scopes } from './registration.ts';
import { csvColumns, csvRow } from './registration-csv.ts';
import { isId, readRegistrationForm } from './registration-form.ts';
import { registrationSpec } from './registration-list.ts';
import { type Withdrawal, withdrawalFrom } from './workflow.ts';
import { writtenRegistration } from './written-registration.ts';

const path = '/werk/slachtoffers';
const newPath = `${path}/nieuw`;

const query = (c: PageContext) => readListQuery(new URL(c.req.url).searchParams, registrationSpec);
const languageOf = (c: PageContext) => contentLanguage({}, c.get('language'));
const isDesk = (member: Member) => member.organisation.kind === 'registration-desk';

/** The list, the form and the page of a registration, for who signed in. */
export function victimRoutes(access: Access, means: Means) {
  type FormState = Pick<
    Parameters<typeof NewRegistrationPage>[0],
    'id' | 'words' | 'problems' | 'refused' | 'formToken'
  >;
  const showForm = async (c: PageContext, member: Member, state: FormState) => {
    const language = languageOf(c);
    const t = victimTexts(language.locale);
    const frame = { title: t('newTitle'), path: newPath, crumbs: [{ path, name: t('title') }] };
    if (isDesk(member)) {
      c.status(403);
      return c.render(<AtDeskPage language={language} path={path} />, frame);
    }
    return c.render(
      <NewRegistrationPage
        language={language}
        path={newPath}
        byDuty={await registersByDuty(access, member, means)}
        regions={regionsFor(member.organisation.regions)}
        {...state}
      />,
      frame,
    );
  };
  /** Reads what a form was about; that someone looked has its own row in the log. */
  const readAgain = (member: Member, id: string): Promise<RegistrationView | undefined> =>
    readRegistration(askUnder(access, member, 'victims.read'), means.vault, id);
  const showRegistration = (
    c: PageContext,
    { member, formToken }: { member: Member; formToken: string },
    view: RegistrationView,
    rest: Pick<Parameters<typeof RegistrationPage>[0], 'refusal' | 'kept' | 'nothingChosen' | 'chosen'> = {},
  ) => {
    const language = languageOf(c);
    const { registration } = view;
    return c.render(
      <RegistrationPage
        language={language}
        path={path}
        formToken={formToken}
        isOwn={registration.organisationId === member.organisation.id}
        {...view}
        {...rest}
      />,
      {
        title: victimTexts(language.locale)('oneTitle', { number: registration.number }),
        path: `${path}/${registration.id}`,
        crumbs: [{ path, name: victimTexts(language.locale)('title') }],
      },
    );
  };

  const showWithdrawal = (
    c: PageContext,
    formToken: string,
    registration: Registration,
    withdrawal: Withdrawal,
  ) => {
    const language = languageOf(c);
    const t = victimTexts(language.locale);
    const { number } = registration;
    const address = `${path}/${registration.id}`;
    return c.render(
      <ConfirmWithdrawalPage
        language={language}
        path={address}
        formToken={formToken}
        registration={registration}
        withdrawal={withdrawal}
      />,
      {
        title: t('confirmTitle', { number }),
        path: address,
        crumbs: [
          { path, name: t('title') },
          { path: address, name: number },
        ],
      },
    );
  };

  return [
    memberRoute(access, {
      method: 'get',
      path,
      permits: 'victims.list',
      log: 'victims.list',
      answer: async (c, { member, ask }) => {
        const language = languageOf(c);
        const asked = query(c);
        const { rows, total } = await readRegistrations(ask, asked);
        return c.render(
          <RegistrationsPage
            language={language}
            path={path}
            query={asked}
            rows={rows}
            total={total}
            atDesk={isDesk(member)}
          />,
          { title: victimTexts(language.locale)('title'), path },
        );
      },
    }),
    memberRoute(access, {
      method: 'get',
      path: `${path}.csv`,
      permits: 'victims.export',
      log: 'victims.export',
      long: true,
      answer: async (c, { ask }) => {
        const rows = (await readAllRegistrations(ask, query(c))).map(csvRow);
        return csvAnswer(c, 'registraties', await writeLongCsv(rows, csvColumns));
      },
    }),
    memberRoute(access, {
      method: 'get',
      path: newPath,
      permits: 'victims.register',
      log: 'victims.register.form',
      answer: (c, { member, formToken }) =>
        showForm(c, member, {
          formToken,
          id: randomUUID(),
          words: {
            notified: dutchDay(means.now()).slice(0, 7),
            // From the page of a signal: its id, which says nothing by itself.
            signal: c.req.query('signaal') ?? '',
          },
          problems: [],
        }),
    }),
    memberRoute(access, {
      method: 'post',
      path: newPath,
      permits: 'victims.register',
      log: 'victims.register',
      answer: async (c, { member, words, formToken }) => {
        const given = words['id'] ?? '';
        const nonce = isId(given) ? given : randomUUID();
        const regions = regionsFor(member.organisation.regions);
        const read = readRegistrationForm(words, { today: dutchDay(means.now()), regions });
        if (!read.ok) {
          c.status(422);
          return showForm(c, member, { formToken, id: nonce, words, problems: read.problems });
        }
        const id = recordId(means.vault, 'victims.registration', [member.person.id, nonce]);
        const result = await registerVictim(access, member, means, { id, form: read.form });
        if (result.granted) {
          // The form was sent before: what it says now may be something else.
          const kept = result.before && (await readAgain(member, id));
          if (!kept || saysThis(kept, read.form)) {
            return c.redirect(c.get('language').link(`${path}/${id}`), 303);
          }
          c.status(409);
          return showRegistration(c, { member, formToken }, kept, {
            refusal: { refused: 'sent-before', act: 'victims.register' },
            kept: writtenRegistration(words, languageOf(c).locale),
          });
        }
        const noSignal = result.refusal.refused === 'not-found';
        c.status(noSignal ? 422 : 403);
        return showForm(c, member, {
          formToken,
          id: nonce,
          words,
          problems: noSignal ? [{ field: 'signal', problem: 'signalUnknown' }] : [],
          refused: noSignal ? undefined : result,
        });
      },
    }),
    memberRoute(access, {
      method: 'get',
      path: `${path}/:id{[0-9a-f-]{36}}`,
      permits: 'victims.read',
      log: 'victims.read',
      answer: async (c, visit) => {
        const id = c.req.param('id') ?? '';
        const view = isId(id) ? await readRegistration(visit.ask, means.vault, id) : undefined;
        return view ? showRegistration(c, visit, view) : c.notFound();
      },
    }),
    memberRoute(access, {
      method: 'post',
      path: `${path}/:id{[0-9a-f-]{36}}/toestemming-intrekken`,
      permits: 'victims.withdraw',
      log: 'victims.withdraw',
      answer: async (c, visit) => {
        const { member, words } = visit;
        const id = c.req.param('id') ?? '';
        if (!isId(id)) return c.notFound();
        const chosen = scopes.filter((scope) => words[`scope-${scope}`] !== undefined);
        const version = FormVersion.safeParse(words['version']).data ?? 0;
        const result =
          chosen.length === 0 || words['confirmed'] === undefined
            ? undefined
            : await withdrawRegistrationConsent(access, member, means, { id, version, scopes: chosen });
        if (result?.granted) return c.redirect(c.get('language').link(`${path}/${id}`), 303);
        if (result && result.refusal.refused !== 'changed-meanwhile') throw new Refused(result.refusal);
        const view = await readAgain(member, id);
        if (!view) return c.notFound();
        const { registration, history } = view;
        if (chosen.length === 0) {
          c.status(422);
          return showRegistration(c, visit, view, { nothingChosen: true });
        }
        if (registration.organisationId !== member.organisation.id) return c.notFound();
        const withdrawal = withdrawalFrom(registration, history, chosen);
        // Withdrawn before.
        if (!withdrawal) return c.redirect(c.get('language').link(`${path}/${id}`), 303);
        if (!result && registration.version === version) {
          return showWithdrawal(c, visit.formToken, registration, withdrawal);
        }
        c.status(409);
        const refusal = { refused: 'changed-meanwhile', act: 'victims.withdraw' } as const;
        return showRegistration(c, visit, view, { refusal, chosen });
      },
    }),
  ];
}
