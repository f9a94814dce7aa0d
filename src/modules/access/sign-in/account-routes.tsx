import { z } from 'zod';
import { contentLanguage } from '../../../ui/page-frame.tsx';
import type { Access } from '../grant.ts';
import { purposes } from '../mandate.ts';
import { memberRoute, type Visit } from '../member-route.ts';
import type { PageContext } from '../page-route.ts';
import { refusalSentences } from '../refusal-messages.ts';
import { changeWork, makeRecoveryCodes, readAccount, signOutElsewhere } from './account-actions.ts';
import { accountTexts } from './account-messages.ts';
import type { SignInParts } from './door.ts';
import { signInTexts } from './messages.ts';
import { AccountPage } from './pages/account.tsx';
import { RecoveryCodesPage } from './pages/activation.tsx';

/** A choice of the form: the membership and the purpose. */
const Choice = z.tuple([z.uuid(), z.enum(purposes)]);

/** What an address may say of what was done just now. */
const doneTexts = new Map<string, 'changed' | 'othersEnded'>([
  ['werk', 'changed'],
  ['sessies', 'othersEnded'],
]);

const permits = 'account.manage';

/** One's own account. */
export function accountRoutes(access: Access, parts: Pick<SignInParts, 'vault' | 'now'>) {
  async function show(
    c: PageContext,
    { ask, member, formToken }: Visit<typeof permits>,
    problem?: { field: string; message: string },
  ) {
    const language = contentLanguage({}, c.get('language'));
    const t = accountTexts(language.locale);
    const done = doneTexts.get(c.req.query('gedaan') ?? '');
    const account = await readAccount(ask, member);
    if (problem) c.status(422);
    return c.render(
      <AccountPage
        {...account}
        language={language}
        member={member}
        formToken={formToken}
        done={done && t(done)}
        problem={problem}
      />,
      { title: problem ? `${problem.message} ${t('title')}` : t('title'), path: '/account' },
    );
  }

  const done = (c: PageContext, what: 'werk' | 'sessies') =>
    c.redirect(`${c.get('language').link('/account')}?gedaan=${what}`, 303);

  return [
    memberRoute(access, {
      method: 'get',
      path: '/account',
      permits,
      log: 'access.account',
      answer: (c, visit) => show(c, visit),
    }),
    memberRoute(access, {
      method: 'post',
      path: '/account/werk',
      permits,
      log: 'access.work-as',
      answer: async (c, visit) => {
        const { locale } = c.get('language');
        const choice = Choice.safeParse(visit.words['work']?.split(' '));
        if (!choice.success) {
          return show(c, visit, { field: 'work', message: accountTexts(locale)('choiceMissing') });
        }
        const changed = await changeWork(visit.attempt, visit.member, ...choice.data);
        if (changed.granted) return done(c, 'werk');
        const message = refusalSentences(changed.refusal, locale).join(' ');
        return show(c, visit, { field: 'work', message });
      },
    }),
    memberRoute(access, {
      method: 'post',
      path: '/account/sessies',
      permits,
      log: 'access.end-sessions',
      answer: async (c, visit) => {
        await signOutElsewhere(visit.ask, visit.member);
        return done(c, 'sessies');
      },
    }),
    memberRoute(access, {
      method: 'post',
      path: '/account/herstelcodes',
      permits,
      log: 'access.recovery-codes',
      answer: async (c, visit) => {
        const language = contentLanguage({}, c.get('language'));
        const t = accountTexts(language.locale);
        const made = await makeRecoveryCodes(visit.attempt, parts, visit.member, visit.words['code'] ?? '');
        if ('fault' in made) return show(c, visit, { field: 'code', message: t(made.fault) });
        const next = { path: '/account', name: t('back') };
        return c.render(<RecoveryCodesPage language={language} codes={made.codes} next={next} />, {
          title: signInTexts(language.locale)('codesTitle'),
          path: '/account',
        });
      },
    }),
  ];
}
