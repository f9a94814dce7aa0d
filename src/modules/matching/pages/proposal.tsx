import type { FC } from 'hono/jsx';
import type { FormWords } from '../../../platform/http/form.ts';
import type { Language } from '../../../platform/i18n/language.ts';
import { type Problem, ProblemSummary } from '../../../ui/fields.tsx';
import { KeptWords } from '../../../ui/kept-words.tsx';
import { kindNames, namesIn, type Refusal } from '../../access/index.ts';
import { subjectNames } from '../../signals/index.ts';
import { matchingTexts } from '../messages.ts';
import type { Proposal } from '../proposal.ts';
import { offersDecision, offersUndoing, ownOnRecord } from '../workflow.ts';
import { BasesPart } from './bases-part.tsx';
import { DecisionsPart } from './decisions-part.tsx';
import { RefusedHere } from './missing.tsx';
import { WhyPart } from './why-part.tsx';

export type ProposalProps = {
  language: Language;
  /** Of this page; the forms go to addresses below it. */
  path: string;
  signalsPath: string;
  proposal: Proposal;
  formToken: string;
  /** Id of the decision or withdrawal that would come next. */
  nextId: string;
  /** What was filled in, and what is wrong with it. */
  words: FormWords;
  problems: readonly Problem[];
  /** Why what was asked last was not done. */
  refusal: Refusal | undefined;
};

/** One proposal: whom to contact; why, once both sides have a basis; and what people decide. */
export const ProposalPage: FC<ProposalProps> = (props) => {
  const { language, signalsPath, proposal, problems } = props;
  const { locale } = language;
  const t = matchingTexts(locale);
  const { counterpart } = proposal;
  return (
    <>
      <ProblemSummary language={language} problems={problems} />
      <h1>{proposalTitle(proposal, language)}</h1>
      <p class="baken-lead">
        {proposal.version === 0
          ? t('foundOn', { moment: language.moment(proposal.foundAt) })
          : t('decidedAs', { state: t(`state.${proposal.state}`) })}
      </p>
      <RefusedHere {...props} />
      <KeptWords language={language} kept={strandedIn(props)} />
      {proposal.sameOrganisation ? null : (
        <>
          <h2>{t('whom')}</h2>
          <p>{t('whomLead')}</p>
          <dl class="baken-pairs">
            <dt>{t('organisation')}</dt>
            <dd>{counterpart.name}</dd>
            <dt>{t('kind')}</dt>
            <dd>{namesIn(kindNames, locale)[counterpart.kind]}</dd>
            <dt>{t('contact')}</dt>
            <dd>{counterpart.contact}</dd>
          </dl>
        </>
      )}
      <h2>{t(proposal.signals.length > 1 ? 'ownSignals' : 'ownSignal')}</h2>
      {proposal.signals.map((signal) => (
        <dl class="baken-pairs">
          <dt>{t('number')}</dt>
          <dd>
            <a href={language.link(`${signalsPath}/${signal.id}`)}>{signal.number}</a>
          </dd>
          <dt>{t('subject')}</dt>
          <dd>{namesIn(subjectNames, locale)[signal.subjectKind]}</dd>
          <dt>{t('received')}</dt>
          <dd>{language.moment(signal.receivedAt)}</dd>
        </dl>
      ))}
      <WhyPart language={language} proposal={proposal} />
      {proposal.sameOrganisation ? null : <BasesPart {...props} />}
      <DecisionsPart {...props} />
    </>
  );
};

/** What the page of a proposal is called. */
export const proposalTitle = (
  { sameOrganisation, counterpart }: Pick<Proposal, 'sameOrganisation' | 'counterpart'>,
  { locale }: Language,
): string =>
  sameOrganisation
    ? matchingTexts(locale)('sameTitle')
    : matchingTexts(locale)('proposalTitle', { organisation: counterpart.name });

/** The reason that was written in a form which is no longer on the page: it would be lost. */
function strandedIn({ language, proposal, words }: ProposalProps): { label: string; words: string }[] {
  const t = matchingTexts(language.locale);
  const isOffered = {
    reden: offersDecision(proposal),
    'terugdraaien-reden': offersUndoing(proposal),
    'intrekken-reden': ownOnRecord(proposal).length > 0,
  };
  return Object.entries(isOffered).flatMap(([field, offered]) => {
    const written = words[field]?.trim();
    return written && !offered ? [{ label: t('reason'), words: written }] : [];
  });
}
