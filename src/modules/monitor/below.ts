import type { Language } from '../../platform/i18n/language.ts';
import { contentLanguage } from '../../ui/page-frame.tsx';
import type { PageContext } from '../access/index.ts';
import { type MonitorText, monitorTexts } from './messages.ts';

/** The language and head of a page below the monitor's start. */
export function below(c: PageContext, path: string, title: MonitorText) {
  const language: Language = contentLanguage({}, c.get('language'));
  const t = monitorTexts(language.locale);
  return { language, head: { title: t(title), path, crumbs: [{ path: '/monitor', name: t('title') }] } };
}
