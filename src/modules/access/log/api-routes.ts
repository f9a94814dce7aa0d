import { z } from 'zod';
import { listOf, pageOfList } from '../../../platform/http/api-list.ts';
import { pageParameters } from '../../../platform/http/api-parameter.ts';
import { apiRoute } from '../api-route.ts';
import type { Access } from '../grant.ts';
import { mostDownloaded, readNewestNotes } from './actions.ts';
import { OpenCheckpoint, openCheckpoint } from './open.ts';

/** What the processing log gives in the open API: its checkpoints. */
export const logApi = (access: Access) => [
  apiRoute(access, {
    path: '/controlepunten',
    name: 'controlepunten',
    tag: 'Controlepunten',
    summary: 'Controlepunten van het verwerkingslog',
    description: `De ${mostDownloaded} nieuwste controlepunten, het nieuwste eerst. Wie er een bewaart, kan later laten nagaan of het log niet is veranderd.`,
    permits: 'log.checkpoints',
    log: 'api.log-checkpoints',
    params: z.object({}),
    query: z.strictObject(pageParameters),
    body: listOf('Controlepuntlijst', OpenCheckpoint),
    find: async ({ query }, ask) =>
      pageOfList('/controlepunten', query, (await readNewestNotes(ask, mostDownloaded)).map(openCheckpoint)),
  }),
];
