import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { root, run, testFolder } from './launch.ts';
import { processesOf } from './processes.ts';

// A start takes seconds where the machine is busy, and some tests need several.
vi.setConfig({ testTimeout: 60_000 });
const folder = testFolder();
const disk = mkdtempSync(join(tmpdir(), 'baken-disk-'));
const data = join(disk, 'data');
const settings = { BAKEN_DATA: data, LOG_LEVEL: 'silent' };
afterAll(() => rmSync(disk, { recursive: true }));

/** A disk in memory of this size at `disk`; only root may, and not in every container. */
function mount(size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const unmount = () => execFileSync('umount', ['--lazy', disk]);
const canMount = mount('1m');
if (canMount) unmount();

/** The disk's last room, taken. */
function fill(): void {
  try {
    for (;;) appendFileSync(join(disk, 'ballast'), Buffer.alloc(1 << 16));
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  }
}

describe.skipIf(!canMount)('on a full disk (needs the right to mount a small one)', () => {
  afterEach(unmount);

  // No room for anything, and not quite room for the figures.
  test.for(['16k', '40m'])('a first start with %s says so and leaves nothing running', async (size) => {
    mount(size);
    const { code, output } = await run(['import'], settings);
    expect(output).toMatch(/^baken: The disk of .+ is full.*\n {7}Make room there.+\n$/);
    expect(code).toBe(74);
    expect([...processesOf(data).values()]).toEqual([]);
    execFileSync('mount', ['-o', 'remount,size=300m', disk]);
    const again = await run(['import'], settings);
    expect(again.output.match(/loaded/g)).toHaveLength(6);
  });

  test('an import says so and changes nothing, and works once there is room', async () => {
    mount('120m');
    expect((await run(['import'], settings)).code).toBe(0);
    const changed = join(folder, 'changed');
    cpSync(join(root, 'data'), changed, { recursive: true });
    for (const set of readdirSync(changed)) {
      const [file] = set.includes('.')
        ? []
        : readdirSync(join(changed, set)).filter((name) => name.endsWith('.csv'));
      if (file) appendFileSync(join(changed, set, file), '\n');
    }
    fill();
    const { code, output } = await run(['import', changed], settings);
    expect(output).toMatch(/^baken: The disk of .+ is full.*\n {7}Make room there.+\n$/);
    expect(code).toBe(74);
    expect([...processesOf(data).values()]).toEqual([]);
    rmSync(join(disk, 'ballast'));
    expect((await run(['import'], settings)).output.match(/unchanged/g)).toHaveLength(6);
    expect((await run(['import', changed], settings)).output.match(/loaded/g)).toHaveLength(6);
  });
});
