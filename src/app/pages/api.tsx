import type { FC } from 'hono/jsx';
import { api } from '../../platform/http/api.ts';
import type { Language } from '../../platform/i18n/language.ts';
import { apiTexts } from '../api-messages.ts';

const resources = [
  { path: '/cijfers', text: 'figures' },
  { path: '/bronnen', text: 'sources' },
  { path: '/aanbevelingen', text: 'recommendations' },
  { path: '/contactpunten', text: 'contactPoints' },
  { path: '/gemeenten', text: 'municipalities' },
  { path: '/openapi.json', text: 'document' },
] as const;

const examples = [
  { path: '/cijfers?onderwerp=slachtoffers-per-jaar&jaar=2019', text: 'exampleYear' },
  { path: '/bronnen/nrm-2022', text: 'exampleSource' },
  { path: '/gemeenten?naam=berg&pageSize=10', text: 'exampleName' },
] as const;

/** What open data there is, how to ask for it and how to read it. In Dutch and English. */
export const ApiPage: FC<{ language: Language }> = ({ language }) => {
  const t = apiTexts(language.locale);
  return (
    <>
      <h1>{t('title')}</h1>
      <p class="baken-lead">{t('lead')}</p>
      <h2>{t('what')}</h2>
      <Addresses items={resources.map(({ path, text }) => ({ path, text: t(text) }))} />
      <h2>{t('examples')}</h2>
      <Addresses items={examples.map(({ path, text }) => ({ path, text: t(text) }))} />
      <h2>{t('reading')}</h2>
      <Points texts={[t('readingNull'), t('readingSeries'), t('readingPages'), t('readingErrors')]} />
      <h2>{t('files')}</h2>
      <p>
        {t('filesText')} <a href={language.link('/monitor')}>{t('filesLink')}</a>
      </p>
      <h2>{t('rights')}</h2>
      <Points texts={[t('rightsFacts'), t('rightsRegions'), t('rightsUk'), t('rightsOwn')]} />
      <p>{t('privacy')}</p>
      <h2>{t('changes')}</h2>
      <Points texts={[t('changesPlan', { version: '1.1.0' }), t('changesFirst', { version: '1.0.0' })]} />
    </>
  );
};

// The API has no languages, so its addresses have no prefix.
const Addresses: FC<{ items: readonly { path: string; text: string }[] }> = ({ items }) => (
  <ul>
    {items.map(({ path, text }) => (
      <li>
        <a href={api.base + path}>
          <code>{api.base + path}</code>
        </a>
        <br />
        {text}
      </li>
    ))}
  </ul>
);

const Points: FC<{ texts: readonly string[] }> = ({ texts }) => (
  <ul>
    {texts.map((text) => (
      <li>{text}</li>
    ))}
  </ul>
);
