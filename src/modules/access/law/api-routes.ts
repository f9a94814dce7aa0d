import { z } from 'zod';
import { listOf, pageOfList } from '../../../platform/http/api-list.ts';
import { dutchDay } from '../../../platform/today.ts';
import { apiRoute } from '../api-route.ts';
import type { Access } from '../grant.ts';
import { readLegalRules } from './actions.ts';
import { rulesOn } from './legal-basis.ts';
import { legalBasisListQuery, legalBasisParams, OpenLegalBasis, openLegalBasis } from './open.ts';

const permits = 'law.read';
const path = '/grondslagen';
const tag = 'Grondslagen';

/** The rules of law in the open API. */
export const lawApi = (access: Access, now: () => Date) => [
  apiRoute(access, {
    path,
    name: 'grondslagen',
    tag,
    summary: 'Wat de wet zegt over delen',
    description:
      'De regels waar Baken zich aan houdt: wie aan wie, waarvoor en welke gegevens. Nog niet bevestigd door een jurist, tenzij het erbij staat.',
    permits,
    log: 'api.legal-bases',
    params: z.object({}),
    query: legalBasisListQuery,
    body: listOf('Grondslaglijst', OpenLegalBasis),
    find: async ({ query }, ask) => {
      const rules = rulesOn(await readLegalRules(ask), query.dag ?? dutchDay(now()));
      return pageOfList(path, query, rules.map(openLegalBasis));
    },
  }),
  apiRoute(access, {
    path: `${path}/{id}`,
    name: 'grondslag',
    tag,
    summary: 'Eén regel',
    description: 'Een regel bij zijn vaste naam, ook als hij niet meer geldt.',
    permits,
    log: 'api.legal-basis',
    params: legalBasisParams,
    query: z.strictObject({}),
    body: OpenLegalBasis,
    find: async ({ params }, ask) => {
      const rule = (await readLegalRules(ask)).find(({ id }) => id === params.id);
      return rule && openLegalBasis(rule);
    },
  }),
];
