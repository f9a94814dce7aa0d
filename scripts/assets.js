// Makes dist/public: stylesheets and scripts under a name that holds their hash, fonts, and a compressed twin of
// each text file. dist/assets.json ties the plain name to the hashed one.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { stylesheet } from './stylesheet.js';

/** Noto families shipped (OFL-1.1): one stylesheet per script, since the Chinese one alone lists a hundred slices. */
const fonts = {
  'fonts-latin.css': ['noto-sans', 'noto-serif'],
  'fonts-ar.css': ['noto-sans-arabic'],
  'fonts-zh.css': ['noto-sans-sc'],
};

/**
 * @param {string} root the repository
 * @param {string} target the build folder
 */
export function buildAssets(root, target) {
  const folder = join(target, 'public');
  mkdirSync(folder, { recursive: true });
  /** @type {Record<string, string>} */
  const manifest = {};
  /** @type {(name: string, content: string | Buffer) => void} */
  const publish = (name, content) => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
    const published = name.replace(/(\.[a-z]+)$/, `.${hash}$1`);
    writeFileSync(join(folder, published), content);
    writeFileSync(join(folder, `${published}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(join(folder, `${published}.br`), brotliCompressSync(content));
    manifest[name] = `/assets/${published}`;
  };

  publish('baken.css', stylesheet(root));
  for (const [name, families] of Object.entries(fonts)) {
    const faces = families.map((family) => fontFaces(root, family, folder));
    publish(
      name,
      [...faces, ...(name === 'fonts-latin.css' ? [languageNames(root, folder)] : [])].join('\n'),
    );
  }
  for (const name of readdirSync(join(target, 'browser')).filter((file) => file.endsWith('.js'))) {
    publish(name, readFileSync(join(target, 'browser', name)));
  }
  publish('baken.svg', readFileSync(join(root, 'src/ui/styles/baken.svg')));
  writeFileSync(join(target, 'assets.json'), JSON.stringify(manifest));
}

/**
 * The @font-face rules of one family; its files are copied beside them. Upright only: the pages use no italics.
 * @param {string} root
 * @param {string} family
 * @param {string} folder
 */
function fontFaces(root, family, folder) {
  const source = join(root, 'node_modules/@fontsource-variable', family);
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const place = `fonts/${family}-${version}`;
  const css = readFileSync(join(source, 'wght.css'), 'utf8');
  for (const [, file] of css.matchAll(/url\(\.\/files\/([^)]+)\)/g)) {
    cpSync(join(source, 'files', String(file)), join(folder, place, String(file)));
  }
  return css.replaceAll('./files/', `./${place}/`);
}

/**
 * The face of the language menu, which names every language in its own letters on every page.
 * @param {string} root
 * @param {string} folder
 */
function languageNames(root, folder) {
  // The name changes with the file: browsers keep it for ever.
  const file = 'fonts/language-names-1.woff2';
  cpSync(join(root, 'src/ui/fonts/language-names.woff2'), join(folder, file));
  return `@font-face {
  font-family: "Baken Language Names";
  font-display: swap;
  src: url(./${file}) format("woff2");
  unicode-range: U+0627-064A, U+4E2D, U+6587;
}`;
}
