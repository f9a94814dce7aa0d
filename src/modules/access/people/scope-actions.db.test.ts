import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chain, fillChain } from '../../../../tests/support/chain.ts';
import { onPostgres } from '../../../../tests/support/database.ts';
import { narrowScope, widenScope } from './scope-actions.ts';

const organisation = 'Gemeente Voorbeeldstad (verzonnen)';

onPostgres('what an organisation may do and where', (database) => {
  let chain: Chain;
  beforeAll(async () => {
    chain = await fillChain(database());
  });
  afterAll(() => chain.close());

  describe.each([
    ['a purpose', { organisation, purpose: 'protect' }],
    ['a region', { organisation, region: 'PE09' }],
  ])('%s', (_, request) => {
    const isRefused = (work: Promise<void>, message: RegExp) =>
      expect(work).rejects.toMatchObject({
        kind: 'usage',
        message: expect.stringMatching(message) as string,
      });

    test('ends with its last day, and is given again from a day on', async () => {
      const member = await chain.signIn('focal');
      const has = async () => {
        const found = await chain.access.member(member.session);
        return 'purpose' in request
          ? found?.purposes.includes('protect')
          : found?.organisation.regions.includes('PE09');
      };
      expect(await has()).toBe(true);
      await isRefused(widenScope(chain.access, request, undefined), /has this already/);
      await narrowScope(chain.access, request, '2021-01-31');
      expect(await has()).toBe(false);
      await isRefused(narrowScope(chain.access, request, '2021-02-01'), /does not have this/);
      await isRefused(widenScope(chain.access, request, '2021-01-31'), /has this already/);
      await widenScope(chain.access, request, '2021-02-01');
      expect(await has()).toBe(true);
      await narrowScope(chain.access, request, '2999-12-31');
      expect(await has()).toBe(true);
    });

    test('is refused for an organisation or a day that is none', async () => {
      await isRefused(
        widenScope(chain.access, { ...request, organisation: 'Nergens' }, undefined),
        /no organisation/,
      );
      await isRefused(narrowScope(chain.access, request, '2026-02-30'), /is no day/);
    });
  });

  test.each([
    [{ organisation, purpose: 'rule' }, /no purpose/],
    [{ organisation, region: 'GM12' }, /no region/],
  ])('%j is refused by its word', async (request, message) => {
    await expect(widenScope(chain.access, request, undefined)).rejects.toThrow(message);
  });

  test('each change leaves a row of the operator in the processing log', async () => {
    const { rows } = await chain.asSuperuser(
      "select count(*)::integer as n from access.log_entry where act = 'people.manage' and outcome = 'permitted'",
    );
    expect(rows).toEqual([{ n: 6 }]);
  });
});
