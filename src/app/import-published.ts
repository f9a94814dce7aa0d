import {
  type Access,
  findImports,
  type GrantedDb,
  type ImportOrigin,
  lawImports,
  operatorActor,
  recordImport,
} from '../modules/access/index.ts';
import { directoryImports } from '../modules/directory/index.ts';
import { monitorImports } from '../modules/monitor/index.ts';
import { programmeImports } from '../modules/programme/index.ts';
import type { CsvProblem } from '../platform/csv.ts';
import { OperatorFault } from '../platform/fault.ts';
import { folders } from './folders.ts';

/** What became of one set of files. */
export type Imported = { name: string; rows: number; changed: boolean };

/** Problems printed for one import; the rest is counted. */
const mostProblems = 20;

/** From which folder, whose figures those are, and whether a start or a person asks for it. */
export type ImportRequest = { folder: string; origin: ImportOrigin; asked: 'at-start' | 'by-command' };

/** What Baken brings, loaded at a start. */
export const bundledAtStart: ImportRequest = {
  folder: folders.publishedData,
  origin: 'bundled',
  asked: 'at-start',
};

/**
 * Reads every set of published figures below a folder and keeps them in one transaction: all of them or none.
 * A set whose files did not change since its last import is left as it is; a start also leaves alone what the operator
 * brought. Throws an OperatorFault that names file, line and column of what is wrong.
 */
export async function importPublished(
  access: Access,
  { folder, origin, asked }: ImportRequest,
  now: () => Date,
): Promise<Imported[]> {
  const imports = [...directoryImports, ...lawImports, ...monitorImports, ...programmeImports];
  const sets = await Promise.all(imports.map((each) => each.read(folder)));
  const problems = sets.flatMap((set) =>
    set.ok ? [] : set.problems.map((problem) => ({ ...problem, file: `${set.name}/${problem.file}` })),
  );
  if (problems.length > 0) throw brokenImport(problems);

  const result = await access.under(operatorActor, { act: 'published.import' }, async (db) => {
    const known = await findImports(db);
    const done: Imported[] = [];
    for (const set of sets.filter((each) => each.ok)) {
      const last = known.get(set.name);
      const isOwn = asked === 'at-start' && last?.origin === 'operator';
      const changed = !isOwn && last?.contentHash !== set.contentHash;
      if (changed) await keep(db, set, origin, now());
      done.push({ name: set.name, rows: set.rows, changed });
    }
    return done;
  });
  if (!result.granted) throw new Error(`The operator may not import: ${result.refusal.refused}`);
  return result.value;
}

async function keep(
  db: GrantedDb<'published.import'>,
  set: {
    name: string;
    contentHash: string;
    rows: number;
    save: (db: GrantedDb<'published.import'>) => Promise<void>;
  },
  origin: ImportOrigin,
  now: Date,
): Promise<void> {
  await set.save(db);
  const { name: fileSet, contentHash, rows } = set;
  await recordImport(db, { fileSet, contentHash, rows, origin }, now);
}

function brokenImport(problems: CsvProblem[]): OperatorFault {
  const lines = problems
    .slice(0, mostProblems)
    .map(
      ({ file, line, column, problem }) =>
        `  ${file}${file.endsWith('/') ? '' : `, line ${line}`}${column === null ? '' : `, column ${column}`}: ${problem}`,
    );
  const more = problems.length - lines.length;
  return new OperatorFault(
    'brokenInput',
    `nothing was imported, because of ${problems.length === 1 ? 'one problem' : `${problems.length} problems`}\n${lines.join('\n')}${more > 0 ? `\n  and ${more} more` : ''}`,
    'mend the files and import again',
  );
}
