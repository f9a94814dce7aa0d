import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import type { GoalFigure } from '../goal-figure.ts';
import { programmeTexts, textLanguage } from '../messages.ts';
import type { PlanPart } from '../plan-part.ts';

/** Each goal with the figures that belong under it, or the plain word that there is none. */
export const Goals: FC<{
  language: Language;
  goals: readonly PlanPart[];
  figures: readonly GoalFigure[];
}> = ({ language, goals, figures }) => {
  const t = programmeTexts(language.locale);
  const words = textLanguage(language);
  return (
    <>
      {goals.map((goal) => {
        const own = figures.filter((figure) => figure.goal === goal.number);
        return (
          <section aria-labelledby={`doel-${goal.number}`}>
            <h3 id={`doel-${goal.number}`}>
              {t('goal', { number: goal.number, name: goal[`name_${words}`] })}
            </h3>
            {goal[`text_${words}`] === null ? null : <p>{goal[`text_${words}`]}</p>}
            {own.length === 0 ? (
              <p class="baken-unknown">{t('noFigure')}</p>
            ) : (
              <dl class="baken-facts">
                {own.map((figure) => (
                  <div>
                    <dt>{figure.label}</dt>
                    <dd>
                      <strong>{figure.shown}</strong>
                      <small>
                        {figure.note} <a href={language.link(figure.path)}>{t('figureLink')}</a>
                      </small>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </section>
        );
      })}
    </>
  );
};
