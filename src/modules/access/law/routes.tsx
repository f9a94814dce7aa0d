import { csvAnswer } from '../../../platform/http/csv-answer.ts';
import { dutchDay } from '../../../platform/today.ts';
import { contentLanguage } from '../../../ui/page-frame.tsx';
import type { Access } from '../grant.ts';
import { type PageContext, pageRoute } from '../page-route.ts';
import { readLegalRules } from './actions.ts';
import { rulesOn } from './legal-basis.ts';
import { readDay, rulesCsv } from './list.ts';
import { lawTexts } from './messages.ts';
import { LawPage, WrongDayPage } from './pages/law.tsx';

const path = '/wet';

/** The rules of law, as they hold today or on a day asked for. */
export function lawRoutes(access: Access, now: () => Date) {
  const dayOf = (c: PageContext) => readDay(c.req.query('dag'), dutchDay(now()));
  const wrongDay = (c: PageContext) => {
    const language = contentLanguage({}, c.get('language'));
    const t = lawTexts(language.locale);
    c.status(400);
    return c.render(<WrongDayPage language={language} path={path} asked={c.req.query('dag') ?? ''} />, {
      title: `${t('dayWrong')} ${t('title')}`,
      path,
    });
  };
  return [
    pageRoute(access, {
      method: 'get',
      path,
      permits: 'law.read',
      log: 'access.law',
      shared: true,
      answer: async (c, ask) => {
        const day = dayOf(c);
        if (day === undefined) return wrongDay(c);
        const language = contentLanguage({}, c.get('language'));
        const rules = rulesOn(await readLegalRules(ask), day);
        return c.render(
          <LawPage language={language} path={path} rules={rules} day={day} today={dutchDay(now())} />,
          { title: lawTexts(language.locale)('title'), path },
        );
      },
    }),
    pageRoute(access, {
      method: 'get',
      path: `${path}.csv`,
      permits: 'law.read',
      log: 'access.law.csv',
      shared: true,
      answer: async (c, ask) => {
        const day = dayOf(c);
        if (day === undefined) return wrongDay(c);
        return csvAnswer(c, `wet-${day}`, rulesCsv(rulesOn(await readLegalRules(ask), day)));
      },
    }),
  ];
}
