import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A word as bytes in every way in which it would still be readable, each by its name. */
export function formsOf(word: string): { name: string; bytes: Buffer }[] {
  const cases = [word, word.toLowerCase(), word.toUpperCase()];
  const forms = [...new Set(cases)].flatMap((text) => {
    const bytes = Buffer.from(text);
    const wide = Buffer.from(text, 'utf16le');
    const hex = bytes.toString('hex');
    return [
      { name: 'UTF-8', bytes },
      { name: 'reversed', bytes: Buffer.from(text.split('').toReversed().join('')) },
      { name: 'UTF-16LE', bytes: wide },
      { name: 'UTF-16BE', bytes: Buffer.from(wide).swap16() },
      { name: 'hex', bytes: Buffer.from(hex) },
      { name: 'HEX', bytes: Buffer.from(hex.toUpperCase()) },
      { name: 'JSON escapes', bytes: Buffer.from(escaped(text, (code) => code)) },
      { name: 'JSON ESCAPES', bytes: Buffer.from(escaped(text, (code) => code.toUpperCase())) },
      ...[0, 1, 2].map((before) => ({ name: `base64 after ${before}`, bytes: base64After(before, bytes) })),
    ];
  });
  return forms;
}

const escaped = (text: string, write: (code: string) => string): string =>
  text.replaceAll(/./g, (char) => `\\u${write(char.charCodeAt(0).toString(16).padStart(4, '0'))}`);

/** The digits of base64 that do not hang on what stands before the word or behind it. */
function base64After(before: number, bytes: Buffer): Buffer {
  const encoded = Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const last = (before + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
  return Buffer.from(encoded.slice(before === 0 ? 0 : before + 1, last));
}

/** Where the words stand in some bytes: 'word as form', each once. */
export function findWords(words: readonly string[], bytes: Buffer): string[] {
  return words.flatMap((word) =>
    formsOf(word)
      .filter((form) => bytes.includes(form.bytes))
      .map(({ name }) => `${word} as ${name}`),
  );
}

/** Reads every byte below a folder; gives what was found with its file, and how much was read. */
export function scanFolder(
  folder: string,
  words: readonly string[],
): { found: string[]; files: number; bytes: number } {
  const found: string[] = [];
  let [files, bytes] = [0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    found.push(...findWords(words, Buffer.from(path)).map((what) => `${path}: its name holds ${what}`));
    if (!entry.isFile()) continue;
    const content = readIfThere(path);
    found.push(...findWords(words, content).map((what) => `${path}: ${what}`));
    files += 1;
    bytes += content.length;
  }
  return { found, files, bytes };
}

/** A running database removes files while we read. */
function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
