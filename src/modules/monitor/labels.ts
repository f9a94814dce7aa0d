import { figureLabels } from './labels-figure.ts';
import { measureLabels } from './labels-measure.ts';
import { noteLabels } from './labels-note.ts';
import { recommendationLabels } from './labels-recommendation.ts';
import { ukLabels } from './labels-uk.ts';

const labels = new Map(
  [figureLabels, measureLabels, noteLabels, recommendationLabels, ukLabels].flatMap((each) =>
    Object.entries(each),
  ),
);

/** Years and sums read the same in every language. */
const withoutWords = /^[\d\s=+-]+$/;

/**
 * What to show for a text of the data, in the reader's language. Starts with a small letter unless it is a name.
 * Undefined when there is no Dutch for it: show the text itself, marked as English.
 */
export function findLabel(text: string, language: 'nl' | 'en'): string | undefined {
  const label = labels.get(text);
  if (!label && withoutWords.test(text)) return text;
  return language === 'nl' ? label?.nl : (label?.en ?? text);
}
