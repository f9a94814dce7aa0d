import { z } from 'zod';
import type { FormWords } from '../../../platform/http/form.ts';
import { draftSealer } from '../../../platform/sealed-draft.ts';
import { contentLanguage } from '../../../ui/page-frame.tsx';
import type { Access } from '../grant.ts';
import { memberRoute } from '../member-route.ts';
import { type PageContext, pageRoute } from '../page-route.ts';
import { endEarlier, joinDemonstration, readInvented, signOut, tryCode, tryPassword } from './actions.ts';
import { activationRoutes } from './activation-routes.tsx';
import { letIn, letOut, readOwnForm, type SignInDoor, type SignInFault, sessionOf } from './door.ts';
import { attemptKeys, readLoginName } from './limits.ts';
import { signInTexts } from './messages.ts';
import { CodePage } from './pages/code.tsx';
import { SignInPage } from './pages/sign-in.tsx';
import { CodeState, codePatience } from './state.ts';
import { findWayBack } from './way.ts';

type Notice = 'ended' | 'notSent' | 'signedOut' | 'stale' | 'elsewhere';

/** What an address may say of the moment before, in words a person can read there. */
const notices = new Map<string, Notice>([
  ['verlopen', 'ended'],
  ['niet-verstuurd', 'notSent'],
  ['uitgelogd', 'signedOut'],
]);

const statusOf = (fault: SignInFault) => (fault === 'locked' || fault === 'slowed' ? 429 : 422);

const head = { path: '/inloggen' };
const route = { permits: 'account.sign-in', log: 'access.sign-in' } as const;

/** Signing in and out, and making an account ready. */
export function signInRoutes(access: Access, door: SignInDoor) {
  const parts = { ...door, access };
  const sealer = draftSealer(door.draftKey, 'access.sign-in');

  type Shown = { notice?: Notice; problem?: SignInFault; loginName?: string; way?: string | undefined };

  async function showPassword(c: PageContext, { notice, problem, loginName, way }: Shown): Promise<Response> {
    c.header('Cache-Control', 'no-store');
    const language = contentLanguage({}, c.get('language'));
    const t = signInTexts(language.locale);
    const invented = (await door.demonstration()) ? await readInvented(access) : undefined;
    return c.render(
      <SignInPage
        language={language}
        notice={notice && t(notice)}
        problem={problem && t(problem)}
        loginName={loginName}
        way={way}
        invented={invented}
      />,
      { ...head, title: problem ? `${t(problem)} ${t('title')}` : t('title') },
    );
  }

  function showCode(c: PageContext, state: CodeState, problem?: SignInFault): Response | Promise<Response> {
    c.header('Cache-Control', 'no-store');
    const language = contentLanguage({}, c.get('language'));
    const t = signInTexts(language.locale);
    const sealed = sealer.seal(state, door.now());
    return c.render(<CodePage language={language} state={sealed} problem={problem && t(problem)} />, {
      ...head,
      title: problem ? `${t(problem)} ${t('codeTitle')}` : t('codeTitle'),
      // In another language the same page follows, and no attempt is made.
      carries: { state: sealed, step: 'stay' },
    });
  }

  async function takePassword(c: PageContext, words: FormWords): Promise<Response> {
    const loginName = readLoginName(words['login'] ?? '');
    const way = findWayBack(words['naar']);
    const tried = await tryPassword(parts, {
      loginName,
      password: words['password'] ?? '',
      address: door.address(c),
    });
    if ('fault' in tried) {
      c.status(statusOf(tried.fault));
      return showPassword(c, { problem: tried.fault, loginName, way });
    }
    return showCode(c, {
      person: tried.person,
      nameKey: tried.keys.name.toString('base64'),
      until: door.now().getTime() + codePatience,
      ...(way !== undefined && { way }),
    });
  }

  async function takeCode(c: PageContext, words: FormWords): Promise<Response> {
    const opened = CodeState.safeParse(sealer.open(words['state'] ?? '', door.now()));
    if (!opened.success || opened.data.until < door.now().getTime()) {
      c.status(422);
      return showPassword(c, { notice: 'stale' });
    }
    const state = opened.data;
    if (words['step'] === 'stay') return showCode(c, state);
    const tried = await tryCode(parts, {
      person: state.person,
      code: words['code'] ?? '',
      keys: attemptKeys(door.vault, Buffer.from(state.nameKey, 'base64'), door.address(c), door.now()),
    });
    if ('fault' in tried) {
      c.status(statusOf(tried.fault));
      return showCode(c, state, tried.fault);
    }
    await endEarlier(access, sessionOf(c));
    letIn(c, tried.token, door.secure);
    return c.redirect(findWayBack(state.way) ?? c.get('language').link('/werk'), 303);
  }

  return [
    pageRoute(access, {
      ...route,
      method: 'get',
      path: '/inloggen',
      answer: (c) => {
        const notice = notices.get(c.req.query('reden') ?? '');
        return showPassword(c, { ...(notice && { notice }), way: findWayBack(c.req.query('naar')) });
      },
    }),
    pageRoute(access, {
      ...route,
      method: 'post',
      path: '/inloggen',
      answer: async (c) => {
        const words = await readOwnForm(c);
        if (!words) {
          c.status(403);
          return showPassword(c, { notice: 'elsewhere' });
        }
        return 'state' in words ? takeCode(c, words) : takePassword(c, words);
      },
    }),
    pageRoute(access, {
      ...route,
      method: 'post',
      path: '/inloggen/demonstratie',
      answer: async (c) => {
        const words = (await door.demonstration()) ? await readOwnForm(c) : undefined;
        const person = z.uuid().safeParse(words?.['person']);
        const token = person.success ? await joinDemonstration(access, person.data) : undefined;
        if (!token) return c.notFound();
        await endEarlier(access, sessionOf(c));
        letIn(c, token, door.secure);
        return c.redirect(findWayBack(words?.['naar']) ?? c.get('language').link('/werk'), 303);
      },
    }),
    memberRoute(access, {
      method: 'post',
      path: '/uitloggen',
      permits: 'account.sign-out',
      log: 'access.sign-out',
      answer: async (c, { member }) => {
        await signOut(access, member);
        letOut(c, door.secure);
        return c.redirect(`${c.get('language').link('/inloggen')}?reden=uitgelogd`, 303);
      },
    }),
    ...activationRoutes(access, door),
  ];
}
