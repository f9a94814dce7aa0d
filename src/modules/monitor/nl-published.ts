import { type FileReading, fileSet } from '../../platform/file-set.ts';
import {
  type CaptureFile,
  type CaptureHistory,
  captureColumns,
  captureFiles,
  captureHistory,
} from './capture-history.ts';
import { type Figure, FigureDataset, isKnown } from './figure.ts';
import { publishedTables } from './published-table.ts';
import { RecommendationStep, StepReading, type StoredStep } from './recommendation.ts';
import { Source } from './source.ts';

/** Everything in `data/nl-published`: published Dutch figures with the sources they were read in. */
export type NlPublished = {
  sources: Source[];
  figures: Figure[];
  recommendationSteps: StoredStep[];
  captureHistories: Record<CaptureFile, CaptureHistory[]>;
};

const chainFile = 'recommendation-chain-2015-2019.csv';
const outcomesFile = 'step-outcomes.csv';
const captureName = (file: CaptureFile) => `mse-capture-histories-2010-2015-${file}.csv`;

export const nlPublished = fileSet<NlPublished>(
  'nl-published',
  [
    'sources.csv',
    ...FigureDataset.options.map((dataset) => `${dataset}.csv`),
    chainFile,
    outcomesFile,
    captureName('six-lists'),
    captureName('five-lists'),
  ],
  (reading) => {
    const sources = readSources(reading);
    const known = new Set(sources.map((source) => source.source_id));
    const checkSources = (file: string, line: number, ids: string[]) => {
      // Without a readable list of sources every id would be called unknown.
      if (known.size === 0) return;
      for (const id of ids.filter((each) => !known.has(each)))
        reading.refuse({
          file,
          line,
          column: 'source_id',
          problem: `names "${id}", which is not in sources.csv`,
        });
    };
    const figures = FigureDataset.options.flatMap((dataset) => readFigures(reading, dataset));
    for (const { dataset, line, sourceIds } of figures) checkSources(`${dataset}.csv`, line, sourceIds);
    const steps = readSteps(reading);
    for (const { line, source_id } of steps) checkSources(chainFile, line, source_id);
    return {
      sources,
      figures,
      recommendationSteps: steps,
      captureHistories: {
        'six-lists': readCaptures(reading, 'six-lists'),
        'five-lists': readCaptures(reading, 'five-lists'),
      },
    };
  },
);

function readSources(reading: FileReading): Source[] {
  const rows = reading.csv('sources.csv', Source);
  const seen = new Set<string>();
  for (const { line, value } of rows) {
    if (seen.has(value.source_id))
      reading.refuse({ file: 'sources.csv', line, column: 'source_id', problem: 'is there twice' });
    seen.add(value.source_id);
  }
  return rows.map((row) => row.value);
}

/** The steps with what became of each; a step without an outcome, or an outcome without its step, is refused. */
function readSteps(reading: FileReading): StoredStep[] {
  const steps = reading.csv(chainFile, RecommendationStep);
  const outcomes = reading.csv(outcomesFile, StepReading);
  const key = ({ rec_no, step }: { rec_no: number; step: string }) => `${rec_no} ${step}`;
  const byStep = new Map(outcomes.map(({ value }) => [key(value), value.outcome]));
  const known = new Set(steps.map(({ value }) => key(value)));
  // A file that could not be read would make every row of the other one look lost.
  if (outcomes.length === 0 || steps.length === 0) return [];
  const named = new Set<string>();
  for (const { line, value } of outcomes) {
    const problem = named.has(key(value)) ? 'is there twice' : `is no step of ${chainFile}`;
    if (named.has(key(value)) || !known.has(key(value)))
      reading.refuse({ file: outcomesFile, line, column: 'step', problem });
    named.add(key(value));
  }
  return steps.flatMap(({ line, value }) => {
    const refuse = (column: string, problem: string) => {
      reading.refuse({ file: chainFile, line, column, problem });
      return [];
    };
    const outcome = byStep.get(key(value));
    if (!outcome) return refuse('step', `has no row in ${outcomesFile}`);
    if (outcome === 'delivered' && value.delivered_on === null)
      return refuse('delivered_on', `is empty, but ${outcomesFile} says "delivered"`);
    return [{ line, ...value, outcome }];
  });
}

function readFigures(reading: FileReading, dataset: FigureDataset): Figure[] {
  const file = `${dataset}.csv`;
  const figures = publishedTables[dataset]((schema) => reading.csv(file, schema)).map((figure) => ({
    dataset,
    ...figure,
  }));
  for (const figure of figures.filter((each) => !isKnown(each)))
    reading.refuse({ file, line: figure.line, column: null, problem: 'has no value, share, range or rank' });
  return figures;
}

function readCaptures(reading: FileReading, file: CaptureFile): CaptureHistory[] {
  const lists = captureFiles[file];
  return reading
    .csv(captureName(file), captureColumns(lists))
    .map(({ line, value }) => captureHistory(line, value, lists));
}
