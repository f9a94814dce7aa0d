import type { Child } from 'hono/jsx';
import type { FormWords } from '../../../platform/http/form.ts';
import { draftSealer } from '../../../platform/sealed-draft.ts';
import { contentLanguage } from '../../../ui/page-frame.tsx';
import type { Access } from '../grant.ts';
import { type PageContext, pageRoute } from '../page-route.ts';
import { endEarlier } from './actions.ts';
import { finishActivation, keepPassword, tryInvitation } from './activation-actions.ts';
import { letIn, readOwnForm, type SignInDoor, sessionOf } from './door.ts';
import { readLoginName } from './limits.ts';
import { signInTexts } from './messages.ts';
import { AppPage, InvitationPage, NewPasswordPage, RecoveryCodesPage } from './pages/activation.tsx';
import { findPasswordProblem, type PasswordProblem } from './password.ts';
import { ActivationState, type AppStep, type PasswordStep } from './state.ts';

type Key = 'locked' | 'slowed' | 'invitationWrong' | 'stale' | 'elsewhere' | 'nothingToDo';

const path = '/inloggen/activeren';
const route = { permits: 'account.sign-in', log: 'access.activate', path } as const;

/** From an invitation to an account: whose it is, a password, the app, and the recovery codes. */
export function activationRoutes(access: Access, door: SignInDoor) {
  const parts = { ...door, access };
  const sealer = draftSealer(door.draftKey, 'access.activation');
  const textsOf = (c: PageContext) => signInTexts(contentLanguage({}, c.get('language')).locale);

  function show(c: PageContext, title: string, problem: string | undefined, page: Child, state?: string) {
    c.header('Cache-Control', 'no-store');
    if (problem !== undefined) c.status(422);
    // In another language the same page follows.
    const carries = state === undefined ? undefined : { state, step: 'stay' };
    return c.render(page, { path, title: problem ? `${problem} ${title}` : title, carries });
  }

  function showInvitation(c: PageContext, problem?: Key, loginName?: string) {
    const t = textsOf(c);
    return show(
      c,
      t('activateTitle'),
      problem && t(problem),
      <InvitationPage
        language={contentLanguage({}, c.get('language'))}
        problem={problem && t(problem)}
        loginName={loginName}
      />,
    );
  }

  function showPassword(c: PageContext, state: PasswordStep, problem?: PasswordProblem | 'notTheSame') {
    const t = textsOf(c);
    const sealed = sealer.seal(state, door.now());
    return show(
      c,
      t('passwordTitle'),
      problem && t(problem),
      <NewPasswordPage
        language={contentLanguage({}, c.get('language'))}
        state={sealed}
        loginName={state.loginName}
        problem={problem && t(problem)}
      />,
      sealed,
    );
  }

  function showApp(c: PageContext, state: AppStep, problem?: 'appCodeWrong') {
    const t = textsOf(c);
    const sealed = sealer.seal(state, door.now());
    return show(
      c,
      t('appTitle'),
      problem && t(problem),
      <AppPage
        language={contentLanguage({}, c.get('language'))}
        state={sealed}
        loginName={state.loginName}
        secret={state.secret}
        problem={problem && t(problem)}
      />,
      sealed,
    );
  }

  async function takeInvitation(c: PageContext, words: FormWords) {
    const loginName = readLoginName(words['login'] ?? '');
    const address = door.address(c);
    const tried = await tryInvitation(parts, { loginName, code: words['invitation'] ?? '', address });
    if (!('fault' in tried)) return showPassword(c, tried);
    const { fault } = tried;
    return showInvitation(c, fault === 'locked' || fault === 'slowed' ? fault : 'invitationWrong', loginName);
  }

  async function takePassword(c: PageContext, state: PasswordStep, words: FormWords) {
    const password = words['password'] ?? '';
    const problem =
      findPasswordProblem(password, state.loginName) ??
      (password === words['again'] ? undefined : 'notTheSame');
    if (problem) return showPassword(c, state, problem);
    return showApp(c, await keepPassword(parts, state, password));
  }

  async function takeAppCode(c: PageContext, state: AppStep, words: FormWords) {
    const finished = await finishActivation(parts, state, words['code'] ?? '');
    if (!finished) return showApp(c, state, 'appCodeWrong');
    if ('fault' in finished) {
      return showInvitation(c, finished.fault === 'nothingToDo' ? 'nothingToDo' : 'invitationWrong');
    }
    await endEarlier(access, sessionOf(c));
    letIn(c, finished.token, door.secure);
    const language = contentLanguage({}, c.get('language'));
    const t = textsOf(c);
    const next = { path: '/werk', name: t('toWork') };
    return show(
      c,
      t('codesTitle'),
      undefined,
      <RecoveryCodesPage language={language} codes={finished.codes} next={next} />,
    );
  }

  return [
    pageRoute(access, { ...route, method: 'get', answer: (c) => showInvitation(c) }),
    pageRoute(access, {
      ...route,
      method: 'post',
      answer: async (c) => {
        const words = await readOwnForm(c);
        if (!words) return showInvitation(c, 'elsewhere');
        if (!('state' in words)) return takeInvitation(c, words);
        const opened = ActivationState.safeParse(sealer.open(words['state'] ?? '', door.now()));
        if (!opened.success) return showInvitation(c, 'stale');
        const stays = words['step'] === 'stay';
        if (opened.data.step === 'password') {
          return stays ? showPassword(c, opened.data) : takePassword(c, opened.data, words);
        }
        return stays ? showApp(c, opened.data) : takeAppCode(c, opened.data, words);
      },
    }),
  ];
}
