import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { type Filled, ProblemSummary, TickFields } from '../../../ui/fields.tsx';
import { KeptWords } from '../../../ui/kept-words.tsx';
import {
  FormToken,
  kindNames,
  type LegalRule,
  namesIn,
  type Refusal,
  RefusalAlert,
  ruleText,
} from '../../access/index.ts';
import type { SignalSummary } from '../../signals/index.ts';
import { formsOf, monthOf } from '../fact-words.ts';
import { victimTexts } from '../messages.ts';
import {
  ageNames,
  consenterNames,
  fileTypeNames,
  groundNames,
  recordingNames,
  scopeNames,
  sexNames,
  stateNames,
} from '../names.ts';
import { regionName } from '../region.ts';
import type { Contact, Identity, Person, Registration, Scope } from '../registration.ts';
import type { RegistrationEvent } from '../workflow.ts';

type Props = {
  language: Language;
  path: string;
  formToken: string;
  registration: Registration;
  person: Identity<Person>;
  contact: Identity<Contact>;
  rule: LegalRule | undefined;
  signal: SignalSummary | undefined;
  history: readonly (RegistrationEvent & { at: Date; by: string | null })[];
  /** The notifier itself: consent is withdrawn there. */
  isOwn: boolean;
  refusal?: Refusal | undefined;
  /** What was written in a form that was sent before. */
  kept?: readonly { label: string; words: string }[];
  /** Nothing was chosen in the form to withdraw. */
  nothingChosen?: boolean;
  /** What was chosen in it, when it came back. */
  chosen?: readonly Scope[];
};

/** One registration, read under a row of the log that names it. */
export const RegistrationPage: FC<Props> = (props) => {
  const { language, registration } = props;
  const t = victimTexts(language.locale);
  const filled: Filled = {
    words: Object.fromEntries((props.chosen ?? []).map((scope) => [`scope-${scope}`, 'yes'])),
    problems: props.nothingChosen ? [{ field: firstScope(registration), message: t('withdrawNothing') }] : [],
  };
  return (
    <>
      <ProblemSummary language={language} problems={filled.problems} />
      <h1>{t('oneTitle', { number: registration.number })}</h1>
      <p class="baken-lead">{t('presumed')}</p>
      <RefusalAlert language={language} refusal={props.refusal} />
      <KeptWords language={language} kept={props.kept ?? []} />
      <p class="baken-small">{t('readNote')}</p>
      <h2>{t('factsTitle')}</h2>
      <Facts {...props} />
      <h2>{t('consentTitle')}</h2>
      <ConsentGiven language={language} registration={registration} />
      <h2>{t('whoTitle')}</h2>
      <WhoItIs language={language} person={props.person} contact={props.contact} />
      <h2>{t('history')}</h2>
      <History {...props} />
      {props.isOwn && (registration.consent?.scopes.length ?? 0) > 0 ? (
        <Withdraw {...props} filled={filled} />
      ) : null}
    </>
  );
};

const Row: FC<{ name: string; children?: Child }> = ({ name, children }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const Facts: FC<Props> = ({ language, registration, rule, signal }) => {
  const { locale } = language;
  const t = victimTexts(locale);
  return (
    <dl class="baken-pairs">
      <Row name={t('state')}>{namesIn(stateNames, locale)[registration.state]}</Row>
      <Row name={t('notifier')}>
        {registration.organisation} ({namesIn(kindNames, locale)[registration.notifierKind]})
      </Row>
      <Row name={t('notified')}>{monthOf(registration, language)}</Row>
      <Row name={t('form')}>{formsOf(registration, language)}</Row>
      <Row name={t('age')}>{namesIn(ageNames, locale)[registration.ageGroup]}</Row>
      <Row name={t('sex')}>{namesIn(sexNames, locale)[registration.sex]}</Row>
      <Row name={t('region')}>
        {registration.region === null ? t('unknown') : regionName(registration.region)}
      </Row>
      <Row name={t('fileType')}>{namesIn(fileTypeNames, locale)[registration.fileType]}</Row>
      <Row name={t('ground')}>{namesIn(groundNames, locale)[registration.ground]}</Row>
      <Row name={t('basis')}>
        <a href={`${language.link('/wet')}#${registration.basis}`}>
          {rule ? ruleText(rule, locale).title : registration.basis}
        </a>
      </Row>
      {signal ? (
        <Row name={t('ownSignal')}>
          <a href={language.link(`/werk/signalen/${signal.id}`)}>{signal.number}</a>
        </Row>
      ) : null}
    </dl>
  );
};

const scopeList = (scopes: readonly Scope[], { locale }: Language): string =>
  scopes.map((scope) => namesIn(scopeNames, locale)[scope]).join(', ');

const ConsentGiven: FC<{ language: Language; registration: Registration }> = ({ language, registration }) => {
  const { locale } = language;
  const t = victimTexts(locale);
  const { consent } = registration;
  if (!consent) return <p>{t('noConsent')}</p>;
  return (
    <dl class="baken-pairs">
      <Row name={t('givenBy')}>{namesIn(consenterNames, locale)[consent.by]}</Row>
      <Row name={t('givenOn')}>{language.day(consent.on)}</Row>
      <Row name={t('givenAs')}>{namesIn(recordingNames, locale)[consent.recorded]}</Row>
      <Row name={t('consentNow')}>
        {consent.scopes.length > 0 ? scopeList(consent.scopes, language) : t('consentNone')}
      </Row>
    </dl>
  );
};

const withheldTexts = {
  'not-recorded': 'withheldRecorded',
  destroyed: 'withheldDestroyed',
  'not-covered': 'withheldCovered',
} as const;

const WhoItIs: FC<{ language: Language; person: Identity<Person>; contact: Identity<Contact> }> = ({
  language,
  person,
  contact,
}) => {
  const t = victimTexts(language.locale);
  const shown = <T,>(identity: Identity<T>, value: (known: T) => string | undefined): string =>
    identity.kind === 'withheld'
      ? t(withheldTexts[identity.why])
      : (value(identity.value) ?? t('withheldRecorded'));
  return (
    <dl class="baken-pairs">
      <Row name={t('name')}>{shown(person, ({ name }) => name)}</Row>
      <Row name={t('age')}>
        {shown(person, ({ age }) => (age === undefined ? undefined : t('yearsOld', { age })))}
      </Row>
      <Row name={t('nationality')}>{shown(person, ({ nationality }) => nationality)}</Row>
      <Row name={t('reached')}>{shown(contact, ({ how }) => how)}</Row>
    </dl>
  );
};

const History: FC<Props> = ({ language, history, registration }) => {
  const t = victimTexts(language.locale);
  return (
    <ul>
      {history.map((event) => (
        <li>
          {language.moment(event.at)}:{' '}
          {event.kind === 'registered'
            ? t('happenedRegistered')
            : t('happenedWithdrawn', { scopes: scopeList(event.scopes, language) })}{' '}
          ({event.by ?? t('elsewhere', { organisation: registration.organisation })})
        </li>
      ))}
    </ul>
  );
};

/** The field that a problem with the choice stands at. */
const firstScope = ({ consent }: Registration): string => `scope-${consent?.scopes[0] ?? ''}`;

const Withdraw: FC<Props & { filled: Filled }> = ({ language, path, formToken, registration, filled }) => {
  const t = victimTexts(language.locale);
  const held = registration.consent?.scopes ?? [];
  return (
    <>
      <h2>{t('withdrawTitle')}</h2>
      <p>{t('withdrawLead')}</p>
      {registration.ground === 'consent' ? <p>{t('withdrawConsent')}</p> : null}
      {held.includes('shelter') ? <p>{t('withdrawShelter')}</p> : null}
      <form
        method="post"
        action={language.link(`${path}/${registration.id}/toestemming-intrekken`)}
        class="baken-form"
      >
        <FormToken token={formToken} />
        <input type="hidden" name="version" value={registration.version} />
        <TickFields
          name={firstScope(registration)}
          label={t('withdrawScopes')}
          filled={filled}
          choices={held.map((scope) => ({
            value: `scope-${scope}`,
            name: namesIn(scopeNames, language.locale)[scope],
          }))}
        />
        <button class="baken-button baken-button--quiet" type="submit">
          {t('withdraw')}
        </button>
      </form>
    </>
  );
};
