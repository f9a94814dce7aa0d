import { type DeedKind, drawDeed, wrote } from './deed.ts';
import { visitorOf } from './deed-records.ts';
import type { MatrixWorld } from './matrix-world.ts';

const path = '/werk/mensen';

/** What an administrator does with the people of their own organisation; three of them are invited for it. */
export async function peopleDeeds(world: MatrixWorld): Promise<DeedKind> {
  const { members } = world;
  const invited = await invite(world, 'genodigde');
  const colleague = await invite(world, 'collega');
  const ended = await invite(world, 'vertrekker');
  const administrator = visitorOf(world, 'administrator');
  const leaving = `${path}/${ended.membership}/stoppen`;
  await administrator.submit(await administrator.get(leaving), '/stoppen', {});

  return {
    title: 'Mensen van Voorbeeldstad',
    about:
      'Twee genodigden zonder account, en iemand die vandaag stopte. Uitnodigen doet een beheerder altijd bij de eigen organisatie.',
    deeds: {
      'mensen/uitnodigen': await drawDeed(
        world,
        'administrator',
        [`${path}/uitnodigen`, '/uitnodigen'],
        invitation('nieuweling'),
        (done) => {
          const { who } = done.actor;
          const own = who && members.get(who)?.organisation.id;
          return own !== undefined && wrote('access.membership', { organisation: own })(done);
        },
      ),
      'mensen/code': await drawDeed(
        world,
        'administrator',
        [path, `/${invited.membership}/code`],
        {},
        wrote('access.invitation', { person: invited.person }),
      ),
      'mensen/stoppen': await drawDeed(
        world,
        'administrator',
        [`${path}/${colleague.membership}/stoppen`, '/stoppen'],
        {},
        ({ written }) =>
          written.some(({ row }) => row['id'] === colleague.membership && row['ended_at'] !== null),
      ),
      'mensen/terug': await drawDeed(
        world,
        'administrator',
        [path, `/${ended.membership}/terug`],
        {},
        wrote('access.membership', { id: ended.membership, ended_at: null }),
      ),
    },
  };
}

const invitation = (name: string) => ({
  name: `Verzonnen ${name}`,
  login: `${name}@voorbeeld.example`,
  role: 'focal-person',
});

async function invite(world: MatrixWorld, name: string): Promise<{ membership: string; person: string }> {
  const administrator = visitorOf(world, 'administrator');
  const words = invitation(name);
  await administrator.submit(await administrator.get(`${path}/uitnodigen`), '/uitnodigen', words);
  const { rows } = await world.chain.asSuperuser(
    `select m.id as membership, m.person from access.membership m join access.person p on p.id = m.person
      where p.login_name = $1`,
    [words.login],
  );
  const [made] = rows as { membership: string; person: string }[];
  if (!made) throw new Error(`${name} was not invited.`);
  return made;
}
