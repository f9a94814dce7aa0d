import { csvAnswer } from '../../platform/http/csv-answer.ts';
import { readListQuery } from '../../platform/http/list-query.ts';
import type { Language } from '../../platform/i18n/language.ts';
import { contentLanguage } from '../../ui/page-frame.tsx';
import { type Access, type PageContext, pageRoute } from '../access/index.ts';
import { readPlan } from './actions.ts';
import type { GoalFigure } from './goal-figure.ts';
import { programmeTexts } from './messages.ts';
import { PlanPage } from './pages/plan.tsx';
import { ProjectPage } from './pages/project.tsx';
import { projectSpec, projectsThatFit } from './project-list.ts';
import { projectText } from './project-text.ts';
import { projectsCsv } from './projects-csv.ts';

const path = '/actieplan';
const permits = 'programme.read';
const query = (c: PageContext) => readListQuery(new URL(c.req.url).searchParams, projectSpec);
const reader = (c: PageContext): Language => contentLanguage({}, c.get('language'));

/** @param figures what is known of the goals now, in the reader's language */
export const programmeRoutes = (
  access: Access,
  figures: (language: Language) => Promise<readonly GoalFigure[]>,
) => [
  pageRoute(access, {
    method: 'get',
    path,
    permits,
    log: 'programme.plan',
    // Not shared: a figure may change at any moment.
    answer: async (c, ask) => {
      const language = reader(c);
      const plan = await readPlan(ask);
      return c.render(
        <PlanPage
          language={language}
          path={path}
          plan={plan}
          figures={await figures(language)}
          query={query(c)}
        />,
        { title: programmeTexts(language.locale)('title'), path },
      );
    },
  }),
  pageRoute(access, {
    method: 'get',
    path: `${path}/projecten.csv`,
    permits,
    log: 'programme.projects.csv',
    shared: true,
    answer: async (c, ask) => {
      const { projects, documents } = await readPlan(ask);
      return csvAnswer(
        c,
        'actieplan-projecten',
        projectsCsv(reader(c), projectsThatFit(projects, query(c)), documents),
      );
    },
  }),
  pageRoute(access, {
    method: 'get',
    path: `${path}/projecten/:number{[0-9]{1,4}}`,
    permits,
    log: 'programme.project',
    shared: true,
    answer: async (c, ask) => {
      const language = reader(c);
      const t = programmeTexts(language.locale);
      const plan = await readPlan(ask);
      const project = plan.projects.find(({ number }) => String(number) === c.req.param('number'));
      if (!project) return c.notFound();
      const { name } = projectText(project, plan.parts, language);
      return c.render(<ProjectPage language={language} plan={plan} project={project} />, {
        title: t('projectTitle', { number: project.number, name }),
        path: `${path}/projecten/${project.number}`,
        crumbs: [{ path, name: t('title') }],
      });
    },
  }),
];
