import type { Child, FC } from 'hono/jsx';
import type { SignedIn } from '../platform/http/site.ts';
import { type Language, languageOf } from '../platform/i18n/language.ts';
import { type Locale, locales } from '../platform/i18n/locale.ts';
import { Alert } from './alert.tsx';
import { frameTexts, languageNames } from './messages.ts';

/** A place in the menu or footer: its path without language, and its name in each language. */
export type Place = {
  path: string;
  name: Record<Locale, string>;
  /** Shown to those only who may do this. */
  permits?: string;
  /** What people who signed in find in its place. */
  signedIn?: Place;
};

/** What the frame must know of the site as a whole; the app composes it. */
export type Site = {
  menu: Place[];
  /** The menu of people who signed in. */
  work: Place[];
  footer: Place[];
  /** The hashed address of an asset by its plain name. */
  asset: (name: string) => string;
  demonstration: boolean;
};

/** What a page says of itself. */
export type PageHead = {
  title: string;
  /** Path of the page without its language; the language links point to it. Absent where no address leads back. */
  path?: string;
  crumbs?: { path: string; name: string }[];
  /** Languages the content exists in; the frame holds for all. */
  languages?: readonly Locale[];
  /** Pages for people who may be watched offer a quick way out. */
  sheltered?: boolean;
  /** What the person has filled in so far, by field: sent along to the same path in another language. */
  carries?: Record<string, string> | undefined;
};

/** Pages exist in Dutch and English unless they say otherwise. */
const usualLanguages: readonly Locale[] = ['nl', 'en'];

/** The language the content of a page is written in, for a reader of another. */
export const contentLanguage = (head: Pick<PageHead, 'languages'>, reader: Language): Language =>
  (head.languages ?? usualLanguages).includes(reader.locale) ? reader : languageOf('en');

/** The whole document around a page's content. Without scripts everything works; the one script only helps leaving. */
export const PageFrame: FC<{
  site: Site;
  reader: Language;
  head: PageHead;
  signedIn?: SignedIn | undefined;
  children?: Child;
}> = ({ site, reader, head, signedIn, children }) => {
  const t = frameTexts(reader.locale);
  const content = contentLanguage(head, reader);
  const away = content.locale !== reader.locale;
  return (
    <html lang={reader.locale} dir={reader.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${head.title} · Baken`}</title>
        <link rel="icon" href={site.asset('baken.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={site.asset('fonts-latin.css')} />
        {reader.locale === 'ar' || reader.locale === 'zh' ? (
          <link rel="stylesheet" href={site.asset(`fonts-${reader.locale}.css`)} />
        ) : null}
        <link rel="stylesheet" href={site.asset('baken.css')} />
        {head.sheltered ? <script type="module" src={site.asset('leave.js')} /> : null}
      </head>
      <body>
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
          {t('skip')}
        </a>
        <Header site={site} reader={reader} head={head} signedIn={signedIn} />
        <main id="inhoud" tabindex={-1} class="baken-main">
          {head.crumbs?.length ? <Crumbs label={t('crumbs')} crumbs={head.crumbs} reader={reader} /> : null}
          {away ? <Alert kind="info">{t('untranslated')}</Alert> : null}
          {!away && (reader.locale === 'ar' || reader.locale === 'zh') ? (
            <Alert kind="info">{t('unreviewed')}</Alert>
          ) : null}
          {away ? (
            <div lang={content.locale} dir={content.direction}>
              {children}
            </div>
          ) : (
            children
          )}
        </main>
        <Footer site={site} reader={reader} signedIn={signedIn !== undefined} />
      </body>
    </html>
  );
};

const Header: FC<{ site: Site; reader: Language; head: PageHead; signedIn: SignedIn | undefined }> = ({
  site,
  reader,
  head,
  signedIn,
}) => {
  const t = frameTexts(reader.locale);
  return (
    <header class="baken-header">
      {site.demonstration ? <p class="baken-demonstration">{t('demonstration')}</p> : null}
      <div class="baken-header__bar">
        <a class="baken-brand" href={reader.link('/')}>
          <img src={site.asset('baken.svg')} alt="" width="36" height="36" />
          <span>
            <b>Baken</b> <small>{t('tagline')}</small>
          </span>
        </a>
        <Languages reader={reader} path={head.path ?? '/'} carries={head.carries} />
        {head.sheltered ? (
          <a
            class="baken-leave"
            href="https://www.knmi.nl/nederland-nu/weer/verwachtingen"
            rel="noreferrer"
            title={t('leaveHint')}
            data-leave
          >
            {t('leave')}
          </a>
        ) : null}
      </div>
      <Menu label={t('menu')} places={site.menu} reader={reader} path={head.path} />
      {signedIn ? (
        <div class="baken-signed-in">
          <Menu
            label={t('workMenu')}
            places={site.work.filter(({ permits }) => !permits || signedIn.permitted.includes(permits))}
            reader={reader}
            path={head.path}
          />
          <p>
            <a href={reader.link('/account')}>{signedIn.name}</a> · {signedIn.worksAs}
          </p>
          <form method="post" action={reader.link('/uitloggen')}>
            <input type="hidden" name={signedIn.formField} value={signedIn.formToken} />
            <button type="submit">{t('signOut')}</button>
          </form>
        </div>
      ) : null}
    </header>
  );
};

const Menu: FC<{ label: string; places: Place[]; reader: Language; path: string | undefined }> = ({
  label,
  places,
  reader,
  path,
}) => {
  // Of places below one another only the nearest is where the reader is.
  const [here] = places
    .filter((place) => path === place.path || path?.startsWith(`${place.path}/`))
    .toSorted((a, b) => b.path.length - a.path.length);
  return (
    <nav class="baken-menu" aria-label={label}>
      <ul>
        {places.map((place) => (
          <li>
            <a
              href={reader.link(place.path)}
              aria-current={place !== here ? undefined : path === place.path ? 'page' : 'true'}
            >
              {place.name[reader.locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Footer: FC<{ site: Site; reader: Language; signedIn: boolean }> = ({ site, reader, signedIn }) => {
  const t = frameTexts(reader.locale);
  const places = site.footer.map((place) => (signedIn && place.signedIn) || place);
  return (
    <footer class="baken-footer">
      <p class="baken-footer__emergency">
        {t('emergency')}{' '}
        <a dir="ltr" href="tel:112">
          112
        </a>
      </p>
      <nav aria-label={t('footer')}>
        <ul>
          {places.map((place) => (
            <li>
              <a href={reader.link(place.path)}>{place.name[reader.locale]}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
};

const Crumbs: FC<{ label: string; crumbs: { path: string; name: string }[]; reader: Language }> = ({
  label,
  crumbs,
  reader,
}) => (
  <nav class="baken-crumbs" aria-label={label}>
    <ol>
      {crumbs.map((crumb) => (
        <li>
          <a href={reader.link(crumb.path)}>{crumb.name}</a>
        </li>
      ))}
    </ol>
  </nav>
);

type LanguagesProps = { reader: Language; path: string; carries?: Record<string, string> | undefined };

/** The same page in the other languages: links, or buttons where there is something to take along. */
const Languages: FC<LanguagesProps> = ({ reader, path, carries }) => {
  const choices = (
    <ul>
      {locales.map((locale) => (
        <li>
          <LanguageChoice locale={locale} path={path} current={locale === reader.locale} sends={!!carries} />
        </li>
      ))}
    </ul>
  );
  return (
    <nav class="baken-languages" aria-label={frameTexts(reader.locale)('languages')}>
      {carries ? (
        <form method="post">
          {Object.entries(carries).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {choices}
        </form>
      ) : (
        choices
      )}
    </nav>
  );
};

type LanguageChoiceProps = { locale: Locale; path: string; current: boolean; sends: boolean };

const LanguageChoice: FC<LanguageChoiceProps> = ({ locale, path, current, sends }) => {
  const address = languageOf(locale).link(path);
  const marks = { lang: locale, 'aria-current': current ? 'true' : undefined } as const;
  return sends ? (
    <button type="submit" formaction={address} {...marks}>
      {languageNames[locale]}
    </button>
  ) : (
    <a href={address} hreflang={locale} {...marks}>
      {languageNames[locale]}
    </a>
  );
};
