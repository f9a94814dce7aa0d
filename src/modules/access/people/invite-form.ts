import type { FormWords } from '../../../platform/http/form.ts';
import { type Role, roles } from '../mandate.ts';
import { readLoginName } from '../sign-in/limits.ts';
import { canBeLoginName } from './login-name.ts';

export type InviteField = 'name' | 'login' | 'role';

/** What is wrong with a field of the form. */
export type InviteProblem = {
  field: InviteField;
  problem:
    | 'nameMissing'
    | 'loginWrong'
    | 'loginTaken'
    | 'roleMissing'
    | 'alreadyThere'
    | 'administratorAlone';
};

export type InviteForm = { name: string; loginName: string; role: Role };

const longestName = 100;
/** Signs nobody reads, and the one that stands where what was sent is no text. */
const notOfAName = /[\p{C}\uFFFD]/gu;

/** Reads who is invited; or every problem, in the order of the form. */
export function readInviteForm(
  words: FormWords,
): { ok: true; form: InviteForm } | { ok: false; problems: InviteProblem[] } {
  const name = (words['name'] ?? '').replaceAll(notOfAName, '').trim().slice(0, longestName);
  const loginName = readLoginName(words['login'] ?? '');
  const role = roles.find((one) => one === words['role']);
  const problems: InviteProblem[] = [];
  if (name === '') problems.push({ field: 'name', problem: 'nameMissing' });
  if (!canBeLoginName(loginName)) problems.push({ field: 'login', problem: 'loginWrong' });
  if (role === undefined) problems.push({ field: 'role', problem: 'roleMissing' });
  return role === undefined || problems.length > 0
    ? { ok: false, problems }
    : { ok: true, form: { name, loginName, role } };
}
