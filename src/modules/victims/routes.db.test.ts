import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { type Chain, type ChainPerson, fillChain } from '../../../tests/support/chain.ts';
import { onPostgres } from '../../../tests/support/database.ts';
import { openTestSite, type TestSite } from '../../../tests/support/site.ts';
import { formTokenField } from '../access/form-token.ts';
import { operatorActor, sessionCookie } from '../access/index.ts';
import { legalBases } from '../access/law/import.ts';
import { replaceLegalRules } from '../access/law/store.ts';

const path = '/werk/slachtoffers';
const filled = {
  'form-labour': 'on',
  ageGroup: 'adult',
  sex: 'female',
  notified: '2026-11',
  region: 'PE09',
  fileType: 'registration',
  consent: 'yes',
  consentBy: 'person',
  consentOn: '2026-11-20',
  consentRecorded: 'paper',
  'scope-registration': 'on',
  name: 'Zonnebloem Verzonnen',
};

onPostgres('pages of registrations', (database) => {
  let chain: Chain;
  let site: TestSite;
  const tokens = new Map<ChainPerson, string>();
  beforeAll(async () => {
    chain = await fillChain(database());
    await chain.access.under(operatorActor, { act: 'published.import' }, (db) =>
      replaceLegalRules(db, bundledValue(legalBases)),
    );
    site = await openTestSite({ logins: database().logins, load: false });
    for (const who of ['coordinator', 'registrar', 'detective', 'inspector', 'focal'] as const) {
      tokens.set(who, (await chain.signIn(who)).session);
    }
  });
  afterAll(async () => {
    await site.close();
    await chain.close();
  });

  const cookie = (who: ChainPerson) => ({ Cookie: `${sessionCookie}=${tokens.get(who) ?? ''}` });
  const get = async (who: ChainPerson, address: string) => {
    const answer = await site.request(address, { headers: cookie(who) });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  const post = async (who: ChainPerson, address: string, words: Record<string, string>) => {
    const answer = await site.request(address, {
      method: 'POST',
      headers: { ...cookie(who), 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(words).toString(),
    });
    return { status: answer.status, text: await answer.text(), to: answer.headers.get('Location') ?? '' };
  };
  const hidden = (html: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  const formOf = async (who: ChainPerson) => {
    const { status, text } = await get(who, `${path}/nieuw`);
    expect(status).toBe(200);
    return { [formTokenField]: hidden(text, formTokenField), id: hidden(text, 'id') };
  };
  const registered = async (who: ChainPerson, words: Record<string, string> = filled): Promise<string> => {
    const { status, to } = await post(who, `${path}/nieuw`, { ...(await formOf(who)), ...words });
    expect([status, to]).toEqual([303, expect.stringMatching(/^\/werk\/slachtoffers\/[0-9a-f-]{36}$/)]);
    return to;
  };

  test('a list without registrations says so and offers the form', async () => {
    const { text } = await get('inspector', path);
    expect(text).toContain('Er is nog niemand geregistreerd.');
    expect(text).toContain(`href="${path}/nieuw"`);
  });

  test('problems and refusals keep every word and are told in place; nothing is saved', async () => {
    const hiddenFields = await formOf('coordinator');
    const wrong = await post('coordinator', `${path}/nieuw`, { ...hiddenFields, ...filled, notified: 'nu' });
    expect(wrong.status).toBe(422);
    for (const said of ['href="#notified"', 'value="nu"', 'Zonnebloem Verzonnen', hiddenFields.id])
      expect(wrong.text).toContain(said);

    const noConsent = { ...hiddenFields, ...filled, consent: 'no' };
    const refused = await post('coordinator', `${path}/nieuw`, noConsent);
    expect(refused.status).toBe(403);
    for (const said of [
      'Er is niets opgeslagen.',
      'Toestemming met een handtekening van de persoon zelf.',
      'Geen wetsartikel: zo werkt CoMensha sinds 2018.',
      'Nog niet bevestigd door een jurist.',
      'Zonnebloem Verzonnen',
    ])
      expect(refused.text).toContain(said);

    const child = await post('coordinator', `${path}/nieuw`, {
      ...hiddenFields,
      ...filled,
      ageGroup: 'under-16',
    });
    expect(child.text).toContain('een ouder of voogd. Dat geldt onder de 16 jaar.');
    expect((await get('coordinator', path)).text).toContain('Er is nog niemand geregistreerd.');
  });

  test('registered, sent twice, found in the list and the file, and withdrawn', async () => {
    const hiddenFields = await formOf('coordinator');
    const sent = { ...hiddenFields, ...filled };
    const [first, second] = [
      await post('coordinator', `${path}/nieuw`, sent),
      await post('coordinator', `${path}/nieuw`, sent),
    ];
    expect([first.status, second.status, second.to]).toEqual([303, 303, first.to]);
    const page = await get('coordinator', first.to);
    expect(page.headers.get('Cache-Control')).toContain('no-store');
    for (const said of ['V-2026-0001', 'Zonnebloem Verzonnen', 'Registreren met toestemming, vanaf 16 jaar'])
      expect(page.text).toContain(said);

    const list = await get('coordinator', `${path}?form=labour&state=registered`);
    expect(list.text).toContain('van 1.');
    const file = await get('coordinator', `${path}.csv`);
    expect(file.text).toContain(
      'V-2026-0001,Zorgcoördinatie Voorbeeld (verzonnen),care-coordination,zorgcoördinatie,2026-11-22,2026-11',
    );
    for (const { text } of [list, file]) expect(text).not.toContain('Zonnebloem');

    const withdraw = `${first.to}/toestemming-intrekken`;
    const token = { [formTokenField]: hiddenFields[formTokenField] ?? '', version: '1' };
    const nothing = await post('coordinator', withdraw, token);
    expect([nothing.status, nothing.text]).toEqual([422, expect.stringContaining('Kies waarvoor')]);
    const stale = await post('coordinator', withdraw, { ...token, version: '7', 'scope-registration': 'on' });
    expect([stale.status, stale.text]).toEqual([
      409,
      expect.stringContaining('Iemand anders was u net voor.'),
    ]);
    const asked = await post('coordinator', withdraw, { ...token, 'scope-registration': 'on' });
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('wie het is: naam');
    expect(asked.text).not.toContain('hoe de persoon te bereiken is');
    expect((await get('coordinator', first.to)).text).toContain('Zonnebloem Verzonnen');
    const done = await post('coordinator', withdraw, {
      ...token,
      'scope-registration': hidden(asked.text, 'scope-registration'),
      version: hidden(asked.text, 'version'),
      confirmed: hidden(asked.text, 'confirmed'),
    });
    expect([done.status, done.to]).toEqual([303, first.to]);
    const after = await get('coordinator', first.to);
    expect(after.text).toContain('vernietigd, want de toestemming is ingetrokken');
    expect(after.text).not.toContain('Zonnebloem');
  });

  test('consent for one thing only: the refusal asks for the tick that lacks, not for what was given', async () => {
    const words = { ...(await formOf('coordinator')), ...filled, contact: 'Verzonnen, via de opvang' };
    const refused = await post('coordinator', `${path}/nieuw`, words);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Er is toestemming, maar niet voor opvang en hulp.');
    expect(refused.text).not.toContain('Toestemming met een handtekening van de persoon zelf.');
    const spoken = { ...words, consentRecorded: 'spoken', 'scope-shelter': 'on' };
    const unsigned = await post('coordinator', `${path}/nieuw`, spoken);
    expect(unsigned.text).toContain('Toestemming met een handtekening van de persoon zelf.');
  });

  test('the desk makes no registrations: no form by its address either, with the reason', async () => {
    const page = await get('registrar', `${path}/nieuw`);
    expect(page.status).toBe(403);
    expect(page.text).toContain('Uw organisatie ontvangt registraties en maakt ze niet zelf.');
    expect(page.text).not.toContain('name="consent"');
  });

  test('the desk reads what is sent to it, without a way to withdraw it', async () => {
    const address = await registered('coordinator');
    const page = await get('registrar', address);
    expect(page.text).toContain('Zonnebloem Verzonnen');
    expect(page.text).not.toContain('toestemming-intrekken');
    expect((await get('registrar', path)).text).toContain('Alle registraties');
  });

  test('an organisation with a duty sees another regime, and nobody sees what is not theirs', async () => {
    expect((await get('detective', `${path}/nieuw`)).text).toContain(
      'Uw organisatie moet een mogelijk slachtoffer melden',
    );
    expect((await get('coordinator', `${path}/nieuw`)).text).toContain(
      'Uw organisatie heeft eerst toestemming nodig',
    );
    const address = await registered('coordinator');
    expect((await get('detective', address)).status).toBe(404);
    expect((await get('focal', address)).status).toBe(403);
    expect((await get('coordinator', `${path}/${'0'.repeat(36)}`)).status).toBe(404);
    const other = await formOf('detective');
    const theft = { ...other, version: '1', 'scope-registration': 'on', confirmed: 'yes' };
    expect((await post('detective', `${address}/toestemming-intrekken`, theft)).status).toBe(404);
    const { confirmed: _, ...unasked } = theft;
    expect((await post('detective', `${address}/toestemming-intrekken`, unasked)).status).toBe(404);
  });

  test('no name is in the technical log', () => {
    expect(site.log()).toContain('victims.register');
    expect(site.log()).not.toContain('Zonnebloem');
  });
});
