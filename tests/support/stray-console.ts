import { format } from 'node:util';
import { afterAll, afterEach, beforeEach } from 'vitest';

/**
 * Fails a test during which something was written to console.error or console.warn: a fault that was only
 * printed is a fault nobody sees. A test that expects such a line spies on the console itself.
 */
const strays: string[] = [];

for (const method of ['error', 'warn'] as const) {
  console[method] = (...parts: unknown[]) => void strays.push(`console.${method}: ${format(...parts)}`);
}

beforeEach(fail);
afterEach(fail);
afterAll(fail);

function fail(): void {
  if (strays.length > 0) throw new Error(`Stray output:\n${strays.splice(0).join('\n')}`);
}
