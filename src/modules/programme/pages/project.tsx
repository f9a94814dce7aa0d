import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { programmeTexts } from '../messages.ts';
import type { Plan } from '../plan.ts';
import type { Project } from '../project.ts';
import { projectText } from '../project-text.ts';
import { Known } from './known.tsx';
import { Sources } from './places.tsx';

/** One project: what is known of it, and by which words in the document that can be found. */
export const ProjectPage: FC<{ language: Language; plan: Plan; project: Project }> = ({
  language,
  plan,
  project,
}) => {
  const t = programmeTexts(language.locale);
  const text = projectText(project, plan.parts, language);
  const facts = [
    { name: t('owner'), text: text.owners, quote: project.quote },
    { name: t('partners'), text: text.partners, quote: project.partners_quote },
    { name: t('forms'), text: text.forms, quote: project.forms_quote },
    { name: t('reached'), text: text.reached, quote: project.reached_quote },
    { name: t('line'), text: text.line, quote: null },
    { name: t('budget'), text: text.budget, quote: null },
    { name: t('ends'), text: text.ends, quote: null },
  ];
  return (
    <>
      <h1>{t('projectTitle', { number: project.number, name: text.name })}</h1>
      <p class="baken-lead">{text.what}</p>
      <dl class="baken-facts">
        {facts.map((fact) => (
          <div>
            <dt>{fact.name}</dt>
            <dd>
              <Known language={language} text={fact.text} />
              {fact.quote === null ? null : (
                <small class="baken-note">
                  {t('quote')}: <q lang="nl">{fact.quote}</q>
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t('places')}</h2>
      <p>
        {t('heading')}: <span lang="nl">{project.heading}</span>
      </p>
      <Sources
        language={language}
        documents={plan.documents.filter(({ document }) => document === project.document)}
      />
    </>
  );
};
