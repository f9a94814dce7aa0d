import type { DataCategory } from '../access/index.ts';
import type { Line, SignalContent } from './content.ts';
import { type FieldName, fieldCategories } from './field.ts';
import type { Form, Urgency } from './subject.ts';

/** What is weighed before a signal is handed over: its words, and what it is filed under. */
export type Sendable = {
  content: SignalContent;
  municipality: string | null;
  forms: readonly Form[];
  urgency: readonly Urgency[];
};

/** One piece of a signal that goes or stays: its name, and its kind of data in law. */
export type Part = { name: string; category: DataCategory };

/**
 * Every piece of a signal; a line that was struck is none. A line is one piece per kind of data in it, and its place and source are their own. What kind
 * of subject it is about is none: it says which sheet the fields are on, so no copy can be without.
 */
export function partsOf({ content, municipality, forms, urgency }: Sendable): Part[] {
  const fields = (Object.keys(content.fields) as FieldName[]).map((field) => ({
    name: `field.${field}`,
    category: fieldCategories[field],
  }));
  const lines = content.lines.flatMap((line, at) =>
    line.struck ? [] : [...textParts(line, at), ...sideParts(line, at)],
  );
  return [
    ...(municipality ? [{ name: 'municipality', category: 'location' as const }] : []),
    ...forms.map((form) => ({
      name: `form.${form}`,
      category: form === 'sexual' ? ('sexual-behaviour' as const) : ('observation' as const),
    })),
    ...urgency.map((each) => ({ name: `urgency.${each}`, category: 'observation' as const })),
    ...fields,
    ...lines,
  ];
}

/**
 * The signal with nothing but the parts that may go. A line goes only where every kind of data in its words may;
 * its place and source never go without it.
 */
export function cut(
  { content, municipality, forms, urgency }: Sendable,
  permitted: ReadonlySet<string>,
): Sendable & { forms: Form[]; urgency: Urgency[] } {
  const fields = Object.fromEntries(
    Object.entries(content.fields).filter(([field]) => permitted.has(`field.${field}`)),
  );
  const lines = content.lines.flatMap((line, at): Line[] => {
    if (line.struck || !textParts(line, at).every(({ name }) => permitted.has(name))) return [];
    const { place, source, ...words } = line;
    return [
      {
        ...words,
        ...(place !== undefined && permitted.has(`line.${at + 1}.place`) && { place }),
        ...(source !== undefined && permitted.has(`line.${at + 1}.source`) && { source }),
      },
    ];
  });
  return {
    content: { fields, lines },
    municipality: permitted.has('municipality') ? municipality : null,
    forms: forms.filter((form) => permitted.has(`form.${form}`)),
    urgency: urgency.filter((each) => permitted.has(`urgency.${each}`)),
  };
}

/** What goes or stays as a whole: a line with everything in its words, or any other part by itself. */
export const unitOf = (name: Part['name']): string =>
  name.endsWith('.place') || name.endsWith('.source') ? name : (/^line\.\d+/.exec(name)?.[0] ?? name);

const textParts = (line: Line, at: number): Part[] =>
  [
    line.kind === 'interpretation' ? ('interpretation' as const) : ('observation' as const),
    ...line.holds,
  ].map((category) => ({ name: `line.${at + 1}.${category}`, category }));

const sideParts = (line: Line, at: number): Part[] => [
  ...(line.place === undefined ? [] : [{ name: `line.${at + 1}.place`, category: 'location' as const }]),
  ...(line.source === undefined ? [] : [{ name: `line.${at + 1}.source`, category: 'reporter' as const }]),
];
