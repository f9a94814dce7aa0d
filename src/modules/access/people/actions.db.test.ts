import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chain, fillChain } from '../../../../tests/support/chain.ts';
import { onPostgres } from '../../../../tests/support/database.ts';
import { addToChain, type OrganisationRequest } from './actions.ts';

onPostgres('adding an organisation', (database) => {
  let chain: Chain;
  beforeAll(async () => {
    chain = await fillChain(database());
  });
  afterAll(() => chain.close());

  const add = (request: Partial<OrganisationRequest>) => {
    const whole = { kind: 'ministry', contact: 'x@voorbeeld.example', regions: [], mandate: ['steer'] };
    const name = `Nieuw ${request.kind ?? ''} (verzonnen)`;
    return addToChain(chain.access, { name, ...whole, ...request }, new Date('2026-11-22T10:00:00Z'));
  };

  test.each(['municipality', 'police', 'riec', 'safety-house', 'care-coordination', 'care-provider'])(
    '%s needs a region, since it would take part in nothing without one',
    async (kind) => {
      await expect(add({ kind })).rejects.toMatchObject({
        kind: 'usage',
        message: expect.stringMatching(/needs a region/) as string,
      });
      await add({ kind, regions: ['PE09'] });
    },
  );

  test.each([
    'marechaussee',
    'labour-inspectorate',
    'prosecution',
    'registration-desk',
    'rapporteur',
    'ministry',
  ])('%s works everywhere: it needs none', async (kind) => {
    await add({ kind });
  });

  test('without a purpose nobody could work for it', async () => {
    await expect(add({ mandate: [] })).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringMatching(/needs a purpose/) as string,
    });
  });
});
