import { parseAst } from 'vitest/node';

/** One import of a file, whatever its form: static, dynamic, type-only, `require` or re-export. */
export interface ImportStatement {
  /** As written; undefined where it is computed. */
  from: string | undefined;
  /** The imported names that exist at run time; `*` for all of them, none for a type-only import. */
  values: string[];
}

/** The import statements of a TypeScript source. Throws on a source that does not parse. */
export function importStatements(source: string, file: string): ImportStatement[] {
  const found: ImportStatement[] = [];
  visit(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), found);
  return found;
}

type Syntax = Record<string, unknown>;

function visit(node: unknown, found: ImportStatement[]): void {
  if (Array.isArray(node)) {
    for (const child of node) visit(child, found);
  } else if (isSyntax(node)) {
    const statement = asImport(node);
    if (statement) found.push(statement);
    for (const child of Object.values(node)) visit(child, found);
  }
}

function asImport(node: Syntax): ImportStatement | undefined {
  switch (node['type']) {
    case 'ImportDeclaration':
      return { from: text(node['source']), values: node['importKind'] === 'type' ? [] : valueNames(node) };
    case 'ExportNamedDeclaration':
      if (!node['source']) return undefined;
      return { from: text(node['source']), values: node['exportKind'] === 'type' ? [] : valueNames(node) };
    case 'ExportAllDeclaration':
      return { from: text(node['source']), values: node['exportKind'] === 'type' ? [] : ['*'] };
    case 'ImportExpression':
      return { from: text(node['source']), values: ['*'] };
    case 'TSImportType':
      return { from: text(node['source'] ?? node['argument']), values: [] };
    case 'TSExternalModuleReference':
      return { from: text(node['expression']), values: ['*'] };
    case 'CallExpression':
      return isNamed(node['callee'], 'require')
        ? { from: text(list(node['arguments'])[0]), values: ['*'] }
        : undefined;
    default:
      return undefined;
  }
}

/** The names an import or re-export brings in at run time; an import for its effect counts as all. */
function valueNames(node: Syntax): string[] {
  const specifiers = list(node['specifiers']).filter(isSyntax);
  if (specifiers.length === 0) return ['*'];
  return specifiers
    .filter((specifier) => specifier['importKind'] !== 'type' && specifier['exportKind'] !== 'type')
    .map((specifier) => {
      if (specifier['type'] === 'ImportNamespaceSpecifier') return '*';
      if (specifier['type'] === 'ImportDefaultSpecifier') return 'default';
      const name = specifier['imported'] ?? specifier['local'];
      return isSyntax(name) ? String(name['name'] ?? name['value']) : '*';
    });
}

function text(node: unknown): string | undefined {
  if (!isSyntax(node)) return undefined;
  if (node['type'] === 'TSLiteralType') return text(node['literal']);
  if (node['type'] === 'Literal') return String(node['value']);
  const [only, ...more] = list(node['quasis']);
  const cooked = isSyntax(only) && isSyntax(only['value']) ? only['value']['cooked'] : undefined;
  return more.length === 0 && typeof cooked === 'string' ? cooked : undefined;
}

const isSyntax = (value: unknown): value is Syntax => typeof value === 'object' && value !== null;
const isNamed = (value: unknown, name: string): boolean => isSyntax(value) && value['name'] === name;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
