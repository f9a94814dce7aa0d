import type { FC } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/language.ts';
import { logTexts } from '../messages.ts';

/** How an outsider checks the processing log, with the newest checkpoint and the public key. */
export const CheckpointsPage: FC<{
  language: Language;
  newest: { batch: number; note: string } | undefined;
  publicKey: string;
  /** Paths of the text files with checkpoints and with the key. */
  checkpointsPath: string;
  keyPath: string;
  mostDownloaded: number;
}> = ({ language, newest, publicKey, checkpointsPath, keyPath, mostDownloaded }) => {
  const t = logTexts(language.locale);
  return (
    <>
      <h1>{t('checkpoints')}</h1>
      <p class="baken-lead">{t('checkpointsLead')}</p>
      <h2>{t('whatTitle')}</h2>
      <p>{t('what')}</p>
      <h2>{t('newestTitle')}</h2>
      {newest ? (
        <>
          <p>{t('afterBatch', { batch: newest.batch })}</p>
          <pre class="baken-code" dir="ltr">
            {newest.note}
          </pre>
          <p>
            <a href={checkpointsPath} download>
              {t('download', { most: mostDownloaded })}
            </a>
          </p>
        </>
      ) : (
        <p>{t('noneYet')}</p>
      )}
      <h2>{t('keyTitle')}</h2>
      <p>{t('keyHow')}</p>
      <pre class="baken-code" dir="ltr">
        {publicKey}
      </pre>
      <p>
        <a href={keyPath} download>
          {t('downloadKey')}
        </a>
      </p>
      <h2>{t('checkTitle')}</h2>
      <ol>
        <li>{t('checkSave')}</li>
        <li>
          {t('checkAsk')}
          <pre class="baken-code" dir="ltr">
            npx baken log verify --checkpoint controlepunten.txt --key controlepunten-sleutel.txt
          </pre>
        </li>
        <li>{t('checkResult')}</li>
      </ol>
      <p>{t('format')}</p>
    </>
  );
};
