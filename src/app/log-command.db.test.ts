import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chain, fillChain } from '../../tests/support/chain.ts';
import { onPostgres } from '../../tests/support/database.ts';
import { checkpointFiles, checkpointSigner, publicActor, sealLog } from '../modules/access/index.ts';
import { OperatorFault } from '../platform/fault.ts';
import { verifyLogCommand } from './log-command.ts';

onPostgres('baken log verify', (database) => {
  let chain: Chain;
  let folder: string;
  beforeAll(async () => {
    chain = await fillChain(database());
    folder = await mkdtemp(join(tmpdir(), 'baken-log-command-'));
  });
  afterAll(async () => {
    await chain.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function verify(request: Parameters<typeof verifyLogCommand>[2] = {}) {
    const lines: string[] = [];
    const fault = await verifyLogCommand(chain.access, folder, request, (line) => lines.push(line)).then(
      () => undefined,
      (error: unknown) => error,
    );
    return { lines, fault };
  }
  const other = (name: string, text: string) => {
    const file = join(folder, name);
    return writeFile(file, text).then(() => file);
  };

  test('before anything was sealed it says what to do', async () => {
    const { fault } = await verify();
    expect(fault).toBeInstanceOf(OperatorFault);
    expect((fault as OperatorFault).exitCode).toBe(65);
    expect((fault as OperatorFault).remedy).toContain('first time');
  });

  test('a sound log: what was checked, in one line', async () => {
    for (let n = 0; n < 4; n += 1) {
      await chain.access.under(publicActor, { act: 'intake.return' }, () => Promise.resolve());
    }
    const sealer = { signer: checkpointSigner(Buffer.alloc(32)), folder, now: () => new Date() };
    // A transaction elsewhere on the test server can hold some of them up.
    for (let sealed = 0; sealed < 4; sealed += await sealLog(chain.access, sealer));
    const { lines, fault } = await verify({ checkpoint: checkpointFiles(folder).checkpoints });
    expect(fault).toBeUndefined();
    expect(lines).toEqual([
      expect.stringMatching(/^The processing log is as it was sealed\. Checked: entries 4, /),
    ]);
    expect(lines[0]).toContain('Not sealed yet: entries 1.');
  });

  test.each([
    ['a key that is none', async () => ({ key: await other('no-key.txt', 'hello') }), 'holds no key'],
    ['a file that is not there', () => Promise.resolve({ checkpoint: '/nowhere/x.txt' }), "can't be read"],
  ])('%s', async (_, request, problem) => {
    const { fault } = await verify(await request());
    expect((fault as OperatorFault).exitCode).toBe(65);
    expect((fault as OperatorFault).message).toContain(problem);
  });

  test('a key of another log vouches for nothing here', async () => {
    const key = await other('other-key.txt', checkpointSigner(Buffer.alloc(32, 9)).publicKey);
    const { lines, fault } = await verify({ key });
    expect(fault).toMatchObject({ exitCode: 65 });
    expect(lines).toContain(
      'the database, line 1: not a checkpoint of this log, or its signature does not hold',
    );
  });

  test('what was changed is named, and the command fails', async () => {
    await chain.asSuperuser(
      "update access.log_entry set subject = 'ffffffff-0000-4000-8000-000000000000' where id = 2",
    );
    const { lines, fault } = await verify();
    expect(lines).toEqual([expect.stringMatching(/^entry 2 of batch \d was changed after it was sealed$/)]);
    expect(fault).toMatchObject({
      message: 'the processing log is not as it was sealed: 1 finding, named above.',
      exitCode: 65,
    });
  });
});
