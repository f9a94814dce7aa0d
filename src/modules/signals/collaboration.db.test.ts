import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChainOrganisation } from '../../../tests/support/chain.ts';
import { onPostgres } from '../../../tests/support/database.ts';
import { openSignalChain, type SignalChain } from './signals.fixtures.ts';

onPostgres('who takes part in a collaboration together', (database) => {
  let chain: SignalChain;
  beforeAll(async () => {
    chain = await openSignalChain(database());
    await chain.asSuperuser(`insert into directory.police_unit values ('PE09', 'verzonnen', 'verzonnen')`);
    await chain.asSuperuser(`insert into directory.safety_region values ('VR09', 'verzonnen', 'PE09')`);
  });
  afterAll(() => chain.end());

  const share = async (a: ChainOrganisation, b: ChainOrganisation) => {
    const { rows } = await chain.asSuperuser(
      `select array[signals.share_collaboration('riec', $1, $2), signals.share_collaboration('zvh', $1, $2)] as shared`,
      [chain.organisation(a), chain.organisation(b)],
    );
    return (rows as { shared: boolean[] }[])[0]?.shared;
  };

  test('a national organisation without a region takes part everywhere, on either side', async () => {
    expect(await share('politie', 'riec')).toEqual([true, true]);
    expect(await share('inspectie', 'riec')).toEqual([true, true]);
    expect(await share('zvh', 'meldpunt')).toEqual([true, true]);
    expect(await share('meldpunt', 'inspectie')).toEqual([true, true]);
  });

  test('any other organisation without a region takes part in nothing, also not with a national one', async () => {
    await chain.asSuperuser('delete from access.organisation_region where organisation = any($1)', [
      [chain.organisation('politie'), chain.organisation('zorg')],
    ]);
    for (const [a, b] of [
      ['politie', 'riec'],
      ['riec', 'politie'],
      ['zorg', 'zvh'],
      ['politie', 'zorg'],
      ['politie', 'inspectie'],
      ['meldpunt', 'zorg'],
    ] as const) {
      expect(await share(a, b), `${a} ${b}`).toEqual([false, false]);
    }
  });
});
