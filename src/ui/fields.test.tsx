import type { FC } from 'hono/jsx';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../platform/i18n/language.ts';
import { ExactField, PasswordField } from './exact-field.tsx';
import {
  DayField,
  type FieldProps,
  ProblemSummary,
  RadioField,
  SelectField,
  TickFields,
  WordsField,
} from './fields.tsx';

const choices = [
  { value: 'one', name: 'Eén' },
  { value: 'two', name: 'Twee' },
];
const problems = [
  { field: 'other', message: 'Dit hoort elders.' },
  { field: 'one', message: 'Vul <dit> in.' },
];

/** Every kind of field; each is called `one`. */
const kinds: Record<string, FC<FieldProps>> = {
  'few words': (props) => <WordsField {...props} />,
  'many words': (props) => <WordsField {...props} rows={4} />,
  'words with suggestions': (props) => <WordsField {...props} suggestions={['Utrecht']} />,
  'what is typed exactly': (props) => <ExactField {...props} longest={20} />,
  'a password': (props) => <PasswordField {...props} longest={20} />,
  'a day': (props) => <DayField {...props} />,
  'one of a list': (props) => <SelectField {...props} choices={choices} />,
  'one of a few': (props) => <RadioField {...props} choices={choices} />,
  'what is ticked': (props) => <TickFields {...props} choices={choices} />,
};

const draw = (Kind: FC<FieldProps>, given: Partial<FieldProps> = {}): string =>
  String(<Kind name="one" label="Hoe & wat?" filled={{ words: {}, problems: [] }} {...given} />);

describe.each(Object.entries(kinds))('%s', (_, Kind) => {
  /** The input, list or box that is called `one`. */
  const control = (html: string): string =>
    /<(?:input|textarea|select)[^>]* id="one"[^>]*>/.exec(html)?.[0] ?? '';

  test('has its question, and nothing beside it that is not there', () => {
    const html = draw(Kind);
    expect(html).toContain('Hoe &amp; wat?');
    expect(html).toMatch(/<label[^>]* for="one"|<legend>/);
    expect(control(html)).not.toBe('');
    expect(html).not.toMatch(/aria-invalid|aria-describedby|-hint|-problem/);
  });

  test('says its hint and its own problem, and is marked as wrong', () => {
    const html = draw(Kind, { hint: 'Mag leeg blijven.', filled: { words: {}, problems } });
    expect(html).toContain('aria-describedby="one-hint one-problem"');
    expect(html).toMatch(/id="one-hint">Mag leeg blijven\./);
    expect(html).toMatch(/id="one-problem">Vul &lt;dit&gt; in\./);
    expect(html).not.toContain('Dit hoort elders.');
    expect(control(html)).toContain('aria-invalid="true"');
  });

  test('can be the heading of its page', () => {
    expect(draw(Kind, { heading: 'h1' })).toContain('<h1>Hoe &amp; wat?</h1>');
  });
});

describe('words are kept', () => {
  const drawn = (kind: string, words: Record<string, string>) => {
    const Kind = kinds[kind];
    if (!Kind) throw new Error(`no ${kind}`);
    return draw(Kind, { filled: { words, problems } });
  };

  test('in a line, as code or as a day', () => {
    for (const kind of ['few words', 'what is typed exactly', 'a day']) {
      expect(drawn(kind, { one: '"2026"' })).toContain('value="&quot;2026&quot;"');
    }
  });

  test('in a box, with the line break they begin with', () => {
    expect(drawn('many words', { one: '\n<b>' })).toContain('>\n\n&lt;b&gt;</textarea>');
  });

  test('as the answer that was chosen, and no other', () => {
    expect(drawn('one of a list', { one: 'two' })).toMatch(/<option value="two" selected/);
    expect(drawn('one of a few', { one: 'two' })).toMatch(/value="two" checked/);
    expect(drawn('what is ticked', { two: 'yes' })).toMatch(/name="two" value="yes" checked/);
    for (const kind of ['one of a list', 'one of a few', 'what is ticked']) {
      expect(drawn(kind, { one: 'two', two: 'yes' }).match(/ (checked|selected)/g)).toHaveLength(1);
    }
  });

  test('but never a password', () => {
    expect(drawn('a password', { one: 'geheim' })).not.toContain('geheim');
  });
});

test('words run in their own direction, codes from left to right', () => {
  expect(draw((props) => <WordsField {...props} />)).toContain('dir="auto"');
  expect(draw((props) => <ExactField {...props} longest={6} digits />)).toMatch(
    /dir="ltr".*inputmode="numeric"/,
  );
});

test('the summary of problems has the focus, and leads to each question', () => {
  const html = String(<ProblemSummary language={languageOf('nl')} problems={problems} />);
  expect(html).toMatch(/role="alert"[^>]* tabindex="-1"[^>]* autofocus/);
  expect(html).toContain('<a href="#one">Vul &lt;dit&gt; in.</a>');
  expect(String(<ProblemSummary language={languageOf('nl')} problems={[]} />)).toBe('');
  const among = { field: 'one', label: 'Welke regel?', message: 'Maak een keuze.' };
  expect(String(<ProblemSummary language={languageOf('nl')} problems={[among]} />)).toContain(
    'Welke regel: Maak een keuze.',
  );
});
