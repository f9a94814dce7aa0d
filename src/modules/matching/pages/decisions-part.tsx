import type { FC } from 'hono/jsx';
import { RadioField, WordsField } from '../../../ui/fields.tsx';
import { FormToken } from '../../access/index.ts';
import { type Decision, verdicts } from '../decision.ts';
import { matchingTexts } from '../messages.ts';
import { mayDecide, offersDecision, offersUndoing } from '../workflow.ts';
import type { ProposalProps } from './proposal.tsx';

/** What was decided, by whom and why; and the forms to decide or to take that back. */
export const DecisionsPart: FC<ProposalProps> = (props) => {
  const { language, proposal } = props;
  const t = matchingTexts(language.locale);
  const { decisions } = proposal;
  return (
    <>
      {decisions.length === 0 ? null : (
        <>
          <h2 id="besluiten">{t('decisions')}</h2>
          <ol>
            {decisions.map((decision) => (
              <li>
                <p>{decidedBy(decision, props)}</p>
                <p>{decision.reason ?? t(decision.reason === null ? 'reasonClosed' : 'reasonGone')}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      {offersDecision(proposal) ? <DecideForm {...props} /> : null}
      {offersUndoing(proposal) ? <UndoForm {...props} /> : null}
    </>
  );
};

function decidedBy(decision: Decision, { language }: ProposalProps): string {
  const t = matchingTexts(language.locale);
  const values = {
    kind: t(`decided.${decision.kind}`),
    organisation: decision.organisationName,
    moment: language.moment(decision.at),
  };
  return decision.personName === null
    ? t('by', values)
    : t('byPerson', { ...values, person: decision.personName });
}

const DecideForm: FC<ProposalProps> = (props) => {
  const { language, path, proposal } = props;
  const t = matchingTexts(language.locale);
  return (
    <form method="post" action={language.link(`${path}/besluit`)} class="baken-form" novalidate>
      <h2>{t('decideForm')}</h2>
      <Hidden {...props} />
      <RadioField
        name="besluit"
        label={t('decideQuestion')}
        hint={t(proposal.sameOrganisation ? 'decideHintSame' : 'decideHint')}
        filled={props}
        choices={verdicts
          .filter((verdict) => mayDecide(proposal.state, verdict))
          .map((value) => ({ value, name: t(`decided.${value}`) }))}
      />
      <WordsField name="reden" label={t('reason')} {...reasonHint(props)} filled={props} rows={4} />
      <div class="baken-buttons">
        <button class="baken-button" type="submit">
          {t('decide')}
        </button>
      </div>
    </form>
  );
};

const UndoForm: FC<ProposalProps> = (props) => {
  const { language, path } = props;
  const t = matchingTexts(language.locale);
  return (
    <form method="post" action={language.link(`${path}/terugdraaien`)} class="baken-form" novalidate>
      <h2>{t('undoForm')}</h2>
      <p>{t('undoHint')}</p>
      <Hidden {...props} />
      <WordsField
        name="terugdraaien-reden"
        label={t('reason')}
        {...reasonHint(props)}
        filled={props}
        rows={4}
      />
      <div class="baken-buttons">
        <button class="baken-button baken-button--quiet" type="submit">
          {t('undo')}
        </button>
      </div>
    </form>
  );
};

/** Between two signals of one's own nobody else reads it. */
const reasonHint = ({ language, proposal: { sameOrganisation } }: ProposalProps): { hint?: string } =>
  sameOrganisation ? {} : { hint: matchingTexts(language.locale)('reasonHint') };

const Hidden: FC<ProposalProps> = ({ proposal, formToken, nextId }) => (
  <>
    <FormToken token={formToken} />
    <input type="hidden" name="besluit-id" value={nextId} />
    <input type="hidden" name="versie" value={proposal.version} />
  </>
);
