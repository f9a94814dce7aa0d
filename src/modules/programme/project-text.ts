import type { Language } from '../../platform/i18n/language.ts';
import { programmeTexts, textLanguage } from './messages.ts';
import type { PlanPart } from './plan-part.ts';
import type { Project } from './project.ts';

/** What is known of a project in the reader's language; null is not known. */
export function projectText(project: Project, parts: readonly PlanPart[], language: Language) {
  const t = programmeTexts(language.locale);
  const words = textLanguage(language);
  const line = parts.find(({ kind, number }) => kind === 'line' && number === project.action_line);
  return {
    name: project[`name_${words}`],
    what: project[`what_${words}`],
    owners: project.owners.join(', '),
    partners: project[`partners_${words}`]?.join(', ') ?? null,
    forms: project.forms?.map((form) => t(`form.${form}`)).join(', ') ?? null,
    line: line ? t('lineName', { number: line.number, name: line[`name_${words}`] }) : null,
    budget: project.budget_euro === null ? null : t('euro', { amount: language.number(project.budget_euro) }),
    ends: project.ends_on === null ? null : language.day(project.ends_on),
    reached: project[`reached_${words}`],
  };
}
