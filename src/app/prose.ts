import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import { type Language, languageOf } from '../platform/i18n/language.ts';
import { folders } from './folders.ts';

/** A text about this site, as HTML in both languages, with its heading apart. */
export type Prose = Record<'nl' | 'en', { title: string; html: string }>;

/** The words that an installation fills in; a text names them as {operator}, {version}. */
export type ProseWords = Record<'nl' | 'en', Record<string, string>>;

/** Reads texts/<name>.<language>.md. The texts are ours; the words filled in are escaped. */
export function readProse(name: string, words: ProseWords): Prose {
  const read = (language: 'nl' | 'en') => {
    const text = readFileSync(join(folders.texts, `${name}.${language}.md`), 'utf8');
    const [heading = '', ...rest] = text.split('\n');
    const html = markdown(languageOf(language)).parse(rest.join('\n'), { async: false });
    return {
      title: heading.replace(/^# /, ''),
      html: html.replaceAll(/\{(\w+)\}/g, (_, word: string) => escape(words[language][word] ?? '')),
    };
  };
  return { nl: read('nl'), en: read('en') };
}

/** Markdown whose own links stay in the language of the text. */
const markdown = (language: Language): Marked =>
  new Marked({
    walkTokens: (token) => {
      if (token.type === 'link' && typeof token['href'] === 'string' && token['href'].startsWith('/')) {
        token['href'] = language.link(token['href']);
      }
    },
  });

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
