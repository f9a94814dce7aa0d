import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import { RadioField } from '../../../ui/fields.tsx';
import { FormToken, ruleText } from '../../access/index.ts';
import type { BasisOption } from '../basis-option.ts';
import { matchingTexts } from '../messages.ts';
import type { Basis } from '../proposal.ts';
import { ownOnRecord } from '../workflow.ts';
import { Missing } from './missing.tsx';
import type { ProposalProps } from './proposal.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

/** What each side has on record, and the form to record one's own. */
export const BasesPart: FC<ProposalProps> = (props) => {
  const { language, proposal } = props;
  const t = matchingTexts(language.locale);
  const { counterpart, bases, options, why } = proposal;
  const onRecord = bases.filter(({ withdrawn }) => !withdrawn);
  const ownBases = ownOnRecord(proposal);
  // With a basis that holds another is of use only once the other side has one too: it may open more.
  const more = why.kind === 'shown';
  const left = options.filter(({ rule }) => !ownBases.some((basis) => basis.rule === rule.id));
  return (
    <>
      <h2 id="grondslagen">{t('bases')}</h2>
      <ul>
        {bases.map((basis) => (
          <BasisLine language={language} basis={basis} />
        ))}
        {ownBases.length === 0 ? <li>{t('noBasisOwn')}</li> : null}
        {ownBases.length === onRecord.length ? (
          <li>{t('noBasisOther', { organisation: counterpart.name })}</li>
        ) : null}
      </ul>
      {left.length > 0 && (more || !ownBases.some((basis) => basis.holds)) ? (
        <BasisForm {...props} options={left} more={more} />
      ) : null}
      {options.length === 0 ? <NoOption {...props} /> : null}
      {ownBases.length > 0 ? <WithdrawForm {...props} held={ownBases} /> : null}
    </>
  );
};

const BasisLine: FC<{ language: Language; basis: Basis }> = ({ language, basis }) => {
  const t = matchingTexts(language.locale);
  const { own, organisationName: organisation, article, at, holds, withdrawn } = basis;
  if (!withdrawn) {
    const moment = language.moment(at);
    return (
      <li>
        {t(own ? 'basisOwn' : 'basisOther', { organisation, article, moment })}
        {holds ? null : ` ${t(own ? 'basisHoldsNotOwn' : 'basisHoldsNot')}`}
      </li>
    );
  }
  const [from, moment] = [language.moment(at), language.moment(withdrawn.at)];
  return (
    <li>
      <p>{t(own ? 'basisWithdrawnOwn' : 'basisWithdrawnOther', { organisation, article, from, moment })}</p>
      <p dir="auto">{withdrawn.reason ?? t('reasonGone')}</p>
    </li>
  );
};

const BasisForm: FC<ProposalProps & { options: readonly BasisOption[]; more: boolean }> = (props) => {
  const { language, path, signalsPath, proposal, formToken, options } = props;
  const t = matchingTexts(language.locale);
  return (
    <form method="post" action={language.link(`${path}/grondslag`)} class="baken-form" novalidate>
      <FormToken token={formToken} />
      <RadioField
        name="grondslag"
        label={t(props.more ? 'basisFormMore' : 'basisForm')}
        heading="h3"
        hint={
          <>
            {t('basisHint', { organisation: proposal.counterpart.name })}{' '}
            <a href={language.link('/wet')}>{t('lawPage')}</a>
          </>
        }
        filled={props}
        choices={options.map((option) => ({
          value: optionValue(option),
          name: t('option', {
            title: ruleText(option.rule, language.locale).title,
            article: option.rule.article,
            track: t(`track.${option.track ?? 'outside'}`),
          }),
          below: (
            <Missing
              language={language}
              signal={`${signalsPath}/${proposal.ownSignals[0] ?? ''}`}
              missing={option.missing}
            />
          ),
        }))}
      />
      <div class="baken-buttons">
        <button class="baken-button" type="submit">
          {t('recordBasis')}
        </button>
      </div>
    </form>
  );
};

/** 'wgs-hit-no-hit riec': the rule and its track, as the form sends them. */
const optionValue = ({ rule, track }: BasisOption): string => `${rule.id} ${track ?? 'outside'}`;

/** No rule fits these two: what comes nearest, by the gate. */
const NoOption: FC<ProposalProps> = ({ language, proposal: { counterpart, noOption } }) => {
  const t = matchingTexts(language.locale);
  const way = noOption?.wayForward;
  return (
    <Alert kind="warning">
      <p>{t('noOption', { organisation: counterpart.name })}</p>
      {noOption?.article ? <p>{t('nearest', { article: noOption.article })}</p> : null}
      {way === 'change-purpose' || way === 'load-rules' ? <p>{t(`way.${way}`)}</p> : null}
      <p>
        <a href={language.link('/wet')}>{t('lawPage')}</a>
      </p>
    </Alert>
  );
};
