import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import { type Filled, ProblemSummary, SelectField, WordsField } from '../../../ui/fields.tsx';
import {
  conditionNames,
  type DisclosureRefusal,
  FormToken,
  kindNames,
  namesIn,
  type OrganisationKind,
  type Purpose,
  purposeNames,
  ruleText,
  trackNames,
  tracks,
} from '../../access/index.ts';
import type { Outcome, Weighed } from '../disclosure.ts';
import type { SentBefore } from '../feedback.ts';
import { forwardTexts } from '../forward-messages.ts';
import { trackOfTest } from '../intake-test.ts';
import { signalTexts } from '../messages.ts';
import type { Signal } from '../signal.ts';
import { unitText, unitWords } from '../unit-text.ts';
import { RatherNotShared, Wishes } from './wishes.tsx';

type Props = {
  language: Language;
  /** Of the signal's page. */
  path: string;
  signal: Pick<Signal, 'number' | 'version' | 'content' | 'municipalityName' | 'ratherNotShared'>;
  receivers: readonly { id: string; name: string; kind: OrganisationKind }[];
  /** To whom this signal went already. */
  sentBefore: readonly SentBefore[];
  /** What the person works for, and whether anything can be forwarded for that. */
  purpose: Purpose;
  mayForward: boolean;
  formToken: string;
  filled: Filled;
  /** What the law says to what was chosen; absent before anything was. */
  weighed: Weighed | undefined;
  /** The sentences of a refusal. */
  refusal: readonly string[];
  /** Nonces for the handing over that may follow. */
  ids: { disclosure: string; copy: string };
};

/** Choosing to whom a signal goes; then what the law says to it; then the last yes. */
export const ForwardPage: FC<Props> = (props) => {
  const { language, path, signal, receivers, purpose, formToken, filled, weighed, refusal } = props;
  const { locale } = language;
  const t = forwardTexts(locale);
  if (!props.mayForward) return <NotForPurpose {...props} />;
  return (
    <>
      <ProblemSummary language={language} problems={filled.problems} />
      <h1>{t('forwardTitle', { number: signal.number })}</h1>
      <p class="baken-lead">{t('forwardLead')}</p>
      <Wishes language={language} wishes={signal.content?.wishes} level="h2" />
      <RatherNotShared language={language} signal={signal} />
      {refusal.length > 0 ? (
        <Alert kind="warning">
          <h2>{t('refusedTitle')}</h2>
          {refusal.map((sentence) => (
            <p>{sentence}</p>
          ))}
          {weighed?.permitted === false && 'wayForward' in weighed.refusal ? (
            <WayForward language={language} path={path} refusal={weighed.refusal} />
          ) : null}
        </Alert>
      ) : null}
      {weighed?.permitted ? <Permitted {...props} weighed={weighed} /> : null}
      <h2>{t(weighed ? 'chooseAgain' : 'chooseReceiver')}</h2>
      <p>
        {t('workFor', { purpose: namesIn(purposeNames, locale)[purpose] })}{' '}
        <a href={language.link('/account')}>{t('changePurpose')}</a>.
      </p>
      <form method="post" action={language.link(`${path}/doorsturen`)} class="baken-form" novalidate>
        <FormToken token={formToken} />
        <SelectField
          name="receiver"
          label={t('receiver')}
          filled={filled}
          empty={signalTexts(locale)('choose')}
          choices={receivers.map(({ id, name, kind }) => ({
            value: id,
            name: `${name} (${namesIn(kindNames, locale)[kind]})`,
          }))}
        />
        <SelectField
          name="track"
          label={t('track')}
          hint={t('trackHint')}
          filled={filled}
          empty={signalTexts(locale)('noTrack')}
          choices={tracks.map((value) => ({ value, name: namesIn(trackNames, locale)[value] }))}
        />
        <div class="baken-buttons">
          <button class={`baken-button${weighed?.permitted ? ' baken-button--quiet' : ''}`} type="submit">
            {t('weigh')}
          </button>
        </div>
      </form>
    </>
  );
};

/** Nothing can be forwarded for what the person works for now, and how to work for something else. */
const NotForPurpose: FC<Props> = ({ language, signal, purpose }) => {
  const t = forwardTexts(language.locale);
  return (
    <>
      <h1>{t('forwardTitle', { number: signal.number })}</h1>
      <Alert kind="info">
        <p>{t('notForPurpose', { purpose: namesIn(purposeNames, language.locale)[purpose] })}</p>
        <p>
          <a href={language.link('/account')}>{t('changePurpose')}</a>
        </p>
      </Alert>
    </>
  );
};

/** What to do first, with links to where it is done. */
const WayForward: FC<{ language: Language; path: string; refusal: DisclosureRefusal }> = ({
  language,
  path,
  refusal: { wayForward, missing },
}) => {
  const { locale } = language;
  const t = forwardTexts(locale);
  return (
    <>
      {missing.length === 0 ? null : (
        <ul>
          {missing.map((condition) => {
            const track = trackOfTest(condition);
            return (
              <li>
                {namesIn(conditionNames, locale)[condition]}{' '}
                <a href={language.link(track ? `${path}/toets/${track}` : path)}>
                  {t(track ? 'recordTest' : 'recordCondition')}
                </a>
              </li>
            );
          })}
        </ul>
      )}
      {wayForward === 'change-purpose' ? (
        <p>
          <a href={language.link('/account')}>{t('changePurpose')}</a>
        </p>
      ) : null}
    </>
  );
};

/** When and on what it went to this receiver before: no ban, but good to know. */
const Before: FC<{ language: Language; path: string; sent: readonly SentBefore[] }> = ({
  language,
  path,
  sent,
}) => {
  const t = forwardTexts(language.locale);
  return sent.length === 0 ? null : (
    <Alert kind="info">
      <p>{t('sentBefore')}</p>
      <ul>
        {sent.map(({ id, at, article }) => (
          <li>
            {t('sentBeforeOn', { at: language.moment(at), article })}{' '}
            <a href={`${language.link(path)}#gedeeld-${id}`}>{t('seeSent')}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
};

/** Exactly what goes and what stays, each with its article, and the button that hands it over. */
const Permitted: FC<Props & { weighed: Extract<Weighed, { permitted: true }> }> = ({
  language,
  path,
  signal,
  receivers,
  sentBefore,
  purpose,
  formToken,
  filled,
  ids,
  weighed,
}) => {
  const { locale } = language;
  const t = forwardTexts(locale);
  const { title, text } = ruleText(weighed.basis, locale);
  const stays = weighed.outcomes.filter(({ goes }) => !goes);
  const carried = {
    version: String(signal.version),
    receiver: filled.words['receiver'] ?? '',
    track: filled.words['track'] ?? '',
    purpose,
    basis: weighed.basis.id,
    sent: weighed.sent.join(','),
    ...ids,
  };
  return (
    <>
      <h2>{t('permittedTitle')}</h2>
      <p>
        {t('permittedTo', { organisation: receivers.find(({ id }) => id === carried.receiver)?.name ?? '' })}
      </p>
      <p>
        {weighed.basis.article}: {title}. {text}
      </p>
      {weighed.basis.confirmed_by_lawyer === 'no' ? <p class="baken-small">{t('notConfirmed')}</p> : null}
      <Before
        language={language}
        path={path}
        sent={sentBefore.filter(({ receiver }) => receiver === carried.receiver)}
      />
      <h3>{t('goesTitle')}</h3>
      <ul>
        {weighed.sent.map((unit) => (
          <li>
            <Unit language={language} unit={unit} signal={signal} />
          </li>
        ))}
      </ul>
      <p>{t('alwaysGoes')}</p>
      <h3>{t('staysTitle')}</h3>
      {stays.length === 0 ? <p>{t('nothingStays')}</p> : null}
      <ul>
        {stays.map((outcome) => (
          <li>
            <Unit language={language} unit={outcome.unit} signal={signal} />
            <p class="baken-small">{whyItStays(outcome, language)}</p>
          </li>
        ))}
      </ul>
      <form
        method="post"
        action={language.link(`${path}/doorsturen/bevestigen`)}
        class="baken-form"
        novalidate
      >
        <FormToken token={formToken} />
        {Object.entries(carried).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {signal.ratherNotShared ? (
          <WordsField
            name="wish-reason"
            label={t('wishReason')}
            hint={t('wishReasonHint')}
            filled={filled}
            rows={3}
          />
        ) : null}
        <div class="baken-buttons">
          <button class="baken-button" type="submit">
            {t('confirm')}
          </button>
        </div>
      </form>
    </>
  );
};

/** A field or line by its name, with the words it holds. */
const Unit: FC<{ language: Language; unit: string; signal: Props['signal'] }> = ({
  language,
  unit,
  signal,
}) => {
  const words = unitWords(unit, signal);
  return (
    <>
      <strong>{unitText(unit, language.locale)}</strong>
      {words === '' ? null : (
        <>
          : <span dir="auto">{words}</span>
        </>
      )}
    </>
  );
};

/** 'WGS 2.31 noemt dit niet' or the rule that takes it out, and what would have to be recorded. */
function whyItStays({ because }: Outcome, { locale }: Language): string {
  const t = forwardTexts(locale);
  return because
    .map(({ because: rule, article, missing }) =>
      [
        rule === 'not-listed' ? t('notListed', { article }) : `${article}: ${ruleText(rule, locale).title}`,
        ...missing.map((condition) =>
          t('stillMissing', { condition: namesIn(conditionNames, locale)[condition] }),
        ),
      ].join('. '),
    )
    .filter((why, at, all) => all.indexOf(why) === at)
    .join('; ');
}
