// One stylesheet from the NL Design System's component CSS, the voorbeeld tokens that it reaches, and our own.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transform } from 'lightningcss';

/** Components of the Utrecht set whose classes our pages use. */
const components = [
  'alert',
  'form-field-description',
  'form-field-error-message',
  'select',
  'skip-link',
  'table',
  'textbox',
];

/** Our own layers, in order: later ones win. */
const layers = [
  'tokens',
  'page',
  'forms',
  'tables',
  'chart-colours',
  'charts',
  'maps',
  'contacts',
  'work',
  'print',
];

/**
 * @param {string} root the repository
 * @returns {string} minified CSS
 */
export function stylesheet(root) {
  const require = createRequire(join(root, 'package.json'));
  /** @type {(path: string) => string} */
  const read = (path) => readFileSync(path, 'utf8');
  const componentCss = components.map((name) => read(require.resolve(`@utrecht/${name}-css/dist/index.css`)));
  const own = layers.map((name) => read(join(root, 'src/ui/styles', `${name}.css`)));
  const theme = read(
    require.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css'),
  );
  const used = withoutUnused(componentCss.join('\n'), markup(join(root, 'src')));
  const css = [reachedTokens(theme, [used, ...own].join('\n')), used, ...own].join('\n');
  const { code } = transform({
    filename: 'baken.css',
    code: Buffer.from(css),
    minify: true,
    // Telephones of six years and older still read it.
    targets: { chrome: 69 << 16, firefox: 68 << 16, safari: (12 << 16) | (2 << 8) },
  });
  return code.toString();
}

/**
 * The components come with every variant; only classes that a page names stay.
 * @param {string} css
 * @param {string} source everything that writes markup
 */
function withoutUnused(css, source) {
  const classes = new Set([...css.matchAll(/\.(-?[a-zA-Z_][\w-]*)/g)].map(([, name]) => String(name)));
  const unusedSymbols = [...classes].filter((name) => !new RegExp(`${name}(?![\\w-])`).test(source));
  return transform({ filename: 'components.css', code: Buffer.from(css), unusedSymbols }).code.toString();
}

/**
 * @param {string} folder
 * @returns {string} the text of every component file below it
 */
function markup(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

/**
 * The theme defines every component's tokens (208 kB); only those that the CSS reaches are kept.
 * @param {string} theme
 * @param {string} css
 */
function reachedTokens(theme, css) {
  const definitions = new Map(
    [...theme.matchAll(/^\s*(--[\w-]+):\s*([^;]*);/gm)].map(([, name, value]) => [
      String(name),
      String(value),
    ]),
  );
  /** @type {Set<string>} */
  const reached = new Set();
  /** @type {(text: string) => void} */
  const follow = (text) => {
    for (const [, name] of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
      const value = definitions.get(String(name));
      if (value === undefined || reached.has(String(name))) continue;
      reached.add(String(name));
      follow(value);
    }
  };
  follow(css);
  return `:root{${[...reached].map((name) => `${name}:${definitions.get(name)}`).join(';')}}`;
}
