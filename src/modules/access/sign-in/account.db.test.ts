import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chain, type ChainPerson, fillChain } from '../../../../tests/support/chain.ts';
import { onPostgres } from '../../../../tests/support/database.ts';
import type { Member } from '../actor.ts';
import { type Attempt, orRefused } from '../page-route.ts';
import { changeWork, makeRecoveryCodes, readAccount, signOutElsewhere } from './account-actions.ts';
import { totpBound } from './actions.ts';
import { newSecret } from './second-factor.ts';
import { memoryVault } from './sign-in.fixtures.ts';

onPostgres('one’s own account', (database) => {
  let chain: Chain;
  const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
  const parts = { vault: memoryVault(), now: () => new Date(clock.now) };
  beforeAll(async () => {
    chain = await fillChain(database());
  });
  afterAll(() => chain.close());

  const attemptOf =
    (member: Member): Attempt<'account.manage'> =>
    (work, about) =>
      chain.access.under(member, { act: 'account.manage', ...about }, work);
  const read = (member: Member) => readAccount(orRefused(attemptOf(member)), member);
  const now = (member: Member) => chain.access.member(member.session);

  async function visit(who: ChainPerson) {
    const member = await chain.signIn(who);
    const [work] = (await read(member)).works;
    if (!work) throw new Error('works nowhere');
    return { member, membership: work.membership };
  }

  test('shows what one works as oneself, and not what others do', async () => {
    const { member } = await visit('focal');
    expect((await read(member)).works).toEqual([
      expect.objectContaining({ role: 'focal-person', organisation: 'Gemeente Voorbeeldstad (verzonnen)' }),
    ]);
  });

  test('another purpose of role and mandate is worked for from then on', async () => {
    const { member, membership } = await visit('focal');
    expect(await changeWork(attemptOf(member), member, membership, 'protect')).toMatchObject({
      granted: true,
    });
    expect(await now(member)).toMatchObject({ purpose: 'protect' });
  });

  test('a purpose outside the role or outside the mandate is refused, and nothing changes', async () => {
    const { member, membership } = await visit('focal');
    const mandate = (until: string | null) =>
      chain.asSuperuser(
        "update access.mandate set valid_until = $1 where organisation = $2 and purpose = 'protect'",
        [until, chain.organisation('voorbeeldstad')],
      );
    await mandate('2020-02-01');
    for (const purpose of ['protect', 'investigate'] as const) {
      expect(await changeWork(attemptOf(member), member, membership, purpose)).toMatchObject({
        granted: false,
        refusal: { refused: 'outside-mandate' },
      });
      expect(await now(member)).toMatchObject({ purpose: 'joint-approach' });
    }
    await mandate(null);
    const { rows } = await chain.asSuperuser(
      "select outcome, reason from access.log_entry where act = 'account.manage' order by id desc limit 1",
    );
    expect(rows).toEqual([{ outcome: 'refused', reason: 'outside-mandate' }]);
  });

  test('someone else’s membership is not there', async () => {
    const { member } = await visit('focal');
    const { membership } = await visit('officer');
    expect(await changeWork(attemptOf(member), member, membership, 'control')).toMatchObject({
      refusal: { refused: 'not-found' },
    });
    expect(await now(member)).toMatchObject({ role: 'focal-person' });
  });

  test('ends one’s other sessions, not this one and not those of others', async () => {
    const [first, second, other] = [
      await chain.signIn('inspector'),
      await chain.signIn('inspector'),
      await chain.signIn('detective'),
    ];
    expect((await read(second)).otherSessions).toBe(1);
    await signOutElsewhere(orRefused(attemptOf(second)), second);
    expect(await now(first)).toBeUndefined();
    expect(await now(second)).toBeDefined();
    expect(await now(other)).toBeDefined();
    expect((await read(second)).otherSessions).toBe(0);
  });

  test('gives new recovery codes against a code of the app, each code of it once', async () => {
    const member = await chain.signIn('coordinator');
    const secret = newSecret();
    const totp = (await parts.vault.create(member.person.id)).seal(secret, totpBound);
    await chain.asSuperuser('insert into access.credential values ($1, $2, $3, 0)', [
      member.person.id,
      '$argon2id$invented',
      totp,
    ]);
    const code = TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: clock.now });
    const renew = (typed: string) => makeRecoveryCodes(attemptOf(member), parts, member, typed);
    expect(await renew('000000')).toEqual({ fault: 'codeWrong' });
    expect(await renew(code)).toHaveProperty('codes.length', 10);
    expect((await read(member)).recoveryCodes).toBe(10);
    expect(await renew(code)).toEqual({ fault: 'codeWrong' });
    for (let at = 0; at < 4; at += 1) await renew('000000');
    clock.now += 60_000;
    expect(await renew(TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: clock.now }))).toEqual({
      fault: 'codeLocked',
    });
  });

  test('someone without a credential gets no recovery codes', async () => {
    const member = await chain.signIn('analyst');
    expect(await makeRecoveryCodes(attemptOf(member), parts, member, '123456')).toEqual({
      fault: 'codeWrong',
    });
  });
});
