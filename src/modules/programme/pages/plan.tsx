import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import type { GoalFigure } from '../goal-figure.ts';
import { programmeTexts, textLanguage } from '../messages.ts';
import type { Plan } from '../plan.ts';
import type { PartKind, PlanPart } from '../plan-part.ts';
import type { ProjectQuery } from '../project-list.ts';
import { Goals } from './goals.tsx';
import { Places, Sources } from './places.tsx';
import { ProjectsTable } from './projects-table.tsx';

/** The plan on one page: what it wants, how far that is, what is done for it, and where it says so. */
export const PlanPage: FC<{
  language: Language;
  path: string;
  plan: Plan;
  figures: readonly GoalFigure[];
  query: ProjectQuery;
}> = ({ language, path, plan, figures, query }) => {
  const t = programmeTexts(language.locale);
  const words = textLanguage(language);
  const parts = (kind: PartKind) => plan.parts.filter((part) => part.kind === kind);
  return (
    <>
      <h1>{t('title')}</h1>
      <p class="baken-lead">{t('lead')}</p>
      <Sources language={language} documents={plan.documents} />
      {plan.documents.map((document) =>
        document[`note_${words}`] === null ? null : <Alert kind="info">{document[`note_${words}`]}</Alert>,
      )}
      <h2>{t('ambition')}</h2>
      {parts('ambition').map((part) => (
        <p>{part[`text_${words}`] ?? part[`name_${words}`]}</p>
      ))}
      <h2>{t('goals')}</h2>
      <Goals language={language} goals={parts('goal')} figures={figures} />
      <h2>{t('lines')}</h2>
      <p>{t('linesLead')}</p>
      <Parts language={language} parts={parts('line')} />
      <h2>{t('questions')}</h2>
      <p>{t('questionsLead')}</p>
      <Parts language={language} parts={parts('question')} />
      <h2 id="projecten">{t('projects')}</h2>
      <p>{t('projectsLead')}</p>
      <ProjectsTable language={language} path={path} plan={plan} query={query} />
      <h2>{t('funding')}</h2>
      {parts('funding').map((part) => (
        <p>{part[`text_${words}`] ?? part[`name_${words}`]}</p>
      ))}
      <h2>{t('motions')}</h2>
      <p>{t('motionsLead')}</p>
      <Parts language={language} parts={parts('motion')} />
      <h2>{t('places')}</h2>
      <Places language={language} plan={plan} />
    </>
  );
};

/** Numbered parts, each with its name and what it says. */
const Parts: FC<{ language: Language; parts: readonly PlanPart[] }> = ({ language, parts }) => {
  const words = textLanguage(language);
  return (
    <ol>
      {parts.map((part) => (
        <li value={part.number}>
          {part[`text_${words}`] === null ? (
            part[`name_${words}`]
          ) : (
            <>
              <b>{part[`name_${words}`]}</b>: {part[`text_${words}`]}
            </>
          )}
        </li>
      ))}
    </ol>
  );
};
