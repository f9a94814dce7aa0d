import type { Locale } from '../../platform/i18n/locale.ts';
import { namesIn } from '../access/index.ts';
import { formNames } from '../intake/index.ts';
import type { SignalContent } from './content.ts';
import { fieldNames } from './field.ts';
import { signalTexts } from './messages.ts';
import { fieldTexts, urgencyNames } from './names.ts';
import { forms, urgencies } from './subject.ts';

/** 'line.2.source' -> 'Bron van regel 2'; 'field.phone' -> 'Telefoonnummer'; 'form.labour' -> 'Vorm: arbeidsuitbuiting' */
export function unitText(unit: string, locale: Locale): string {
  const t = signalTexts(locale);
  const [kind, key = '', side] = unit.split('.');
  if (kind === 'municipality') return t('municipality');
  const form = kind === 'form' && forms.find((name) => name === key);
  if (form) return `${t('forms')}: ${namesIn(formNames, locale)[form]}`;
  const urgency = kind === 'urgency' && urgencies.find((name) => name === key);
  if (urgency) return `${t('urgency')}: ${namesIn(urgencyNames, locale)[urgency]}`;
  if (kind === 'line') {
    const number = Number(key);
    if (side === 'place') return t('unitPlace', { number });
    return side === 'source' ? t('unitSource', { number }) : t('unitLine', { number });
  }
  const field = fieldNames.find((name) => name === key);
  return field ? namesIn(fieldTexts, locale)[field] : unit;
}

/** The words themselves; the empty string where there are none, or where the name says it all. */
export function unitWords(
  unit: string,
  { content, municipalityName }: { content: SignalContent | undefined; municipalityName: string | null },
): string {
  const [kind, key = '', side] = unit.split('.');
  if (kind === 'municipality') return municipalityName ?? '';
  if (kind === 'line') {
    const line = content?.lines[Number(key) - 1];
    return (side === 'place' || side === 'source' ? line?.[side] : line?.text) ?? '';
  }
  const field = fieldNames.find((name) => name === key);
  return (field && content?.fields[field]) ?? '';
}
