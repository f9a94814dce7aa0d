import { z } from 'zod';
import { address, day, oneOf, optionalText, text, wholeNumber } from '../../platform/csv-column.ts';

/** A document that the plan was read in: the columns of `documents.csv`. */
export const PlanDocument = z.object({
  document: text,
  title: text,
  /** How Parliament numbers it: `Kamerstuk 28 638 nr. 233`. */
  paper: text,
  published: day,
  url: address,
  /** What a reader must know of its standing, such as what came after it. */
  note_nl: optionalText,
  note_en: optionalText,
});
export type PlanDocument = z.output<typeof PlanDocument>;

/** Where something was read: the document, the heading above it, and a few words to find it by. */
export const placeColumns = { document: text, heading: text, quote: text };

/** The number of a part or project, as it stands in addresses. */
export const partNumber = wholeNumber.refine(
  (number) => number >= 1 && number <= 9999,
  'is not a number from 1 to 9999',
);

/** What the plan is made of, besides its projects. */
export const PartKind = z.enum(['ambition', 'goal', 'line', 'question', 'motion', 'funding']);
export type PartKind = z.output<typeof PartKind>;

/** One part of the plan, numbered within its kind: the columns of `parts.csv`. */
export const PlanPart = z.object({
  kind: oneOf(PartKind.options),
  number: partNumber,
  name_nl: text,
  name_en: text,
  /** Null where the name says it all. */
  text_nl: optionalText,
  text_en: optionalText,
  ...placeColumns,
});
export type PlanPart = z.output<typeof PlanPart>;
