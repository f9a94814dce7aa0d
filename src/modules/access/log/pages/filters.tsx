import type { FC } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/language.ts';
import { type Act, acts, ruleOf } from '../../act.ts';
import { namesIn } from '../../messages.ts';
import { logTexts } from '../messages.ts';
import { actNames, outcomeNames } from '../names.ts';
import { type LeftAside, type LogQuery, outcomes } from '../query.ts';

const loggedActs = (Object.keys(acts) as Act[]).filter((act) => ruleOf(act).logged);

/** What can be asked of the log. Asking shows the newest entries that fit. */
export const LogFilters: FC<{
  language: Language;
  path: string;
  query: LogQuery;
  leftAside: LeftAside;
  unknown: boolean;
  colleagues: readonly { id: string; name: string }[];
}> = ({ language, path, query, leftAside, unknown, colleagues }) => {
  const { locale } = language;
  const t = logTexts(locale);
  const [ofActs, ofOutcomes] = [namesIn(actNames, locale), namesIn(outcomeNames, locale)];
  const asked = Object.values({ ...query, ...leftAside }).some((value) => value !== undefined);
  const noDay = (given: string | undefined) => given && t('noDay', { given });
  return (
    <form method="get" action={language.link(path)} class="baken-filters" role="search">
      <Choose
        name="uitkomst"
        label={t('outcome')}
        all={t('all')}
        chosen={query.uitkomst}
        choices={outcomes.map((id) => ({ id, name: ofOutcomes[id] }))}
      />
      <Choose
        name="handeling"
        label={t('act')}
        all={t('all')}
        chosen={query.handeling}
        choices={loggedActs.map((id) => ({ id, name: ofActs[id] }))}
      />
      <Choose name="persoon" label={t('person')} all={t('all')} chosen={query.persoon} choices={colleagues} />
      <Fill name="van" label={t('from')} type="date" value={query.van} problem={noDay(leftAside.van)} />
      <Fill name="tot" label={t('until')} type="date" value={query.tot} problem={noDay(leftAside.tot)} />
      <Fill
        name="over"
        label={t('record')}
        type="search"
        value={leftAside.over ?? query.over}
        problem={leftAside.over ? t('noNumber') : unknown ? t('unknownNumber') : undefined}
      />
      <button class="baken-button" type="submit">
        {t('show')}
      </button>
      {asked ? <a href={language.link(path)}>{t('clear')}</a> : null}
    </form>
  );
};

const Choose: FC<{
  name: keyof LogQuery;
  label: string;
  all: string;
  chosen: string | undefined;
  choices: readonly { id: string; name: string }[];
}> = ({ name, label, all, chosen, choices }) => (
  <div>
    <label for={name}>{label}</label>
    <select class="utrecht-select" id={name} name={name}>
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option value={choice.id} selected={choice.id === chosen}>
          {choice.name}
        </option>
      ))}
    </select>
  </div>
);

const Fill: FC<{
  name: keyof LogQuery;
  label: string;
  type: 'date' | 'search';
  value: string | undefined;
  problem: string | undefined;
}> = ({ name, label, type, value, problem }) => (
  <div>
    <label for={name}>{label}</label>
    {problem ? (
      <p class="utrecht-form-field-error-message" id={`${name}-problem`} role="alert">
        {problem}
      </p>
    ) : null}
    <input
      class="utrecht-textbox"
      id={name}
      name={name}
      type={type}
      maxlength={100}
      value={value ?? ''}
      aria-invalid={problem ? 'true' : undefined}
      aria-describedby={problem ? `${name}-problem` : undefined}
    />
  </div>
);
