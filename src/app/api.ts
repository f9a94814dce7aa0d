import { type Access, type Act, lawApi, logApi, pageRoute } from '../modules/access/index.ts';
import { directoryApi } from '../modules/directory/index.ts';
import { monitorApi } from '../modules/monitor/index.ts';
import { programmeApi } from '../modules/programme/index.ts';
import { api } from '../platform/http/api.ts';
import { apiDocument } from '../platform/http/api-document.ts';
import type { Route } from '../platform/http/route.ts';
import type { SiteEnv } from '../platform/http/site.ts';
import type { Operator } from './operator.ts';

const description = `Open gegevens over de aanpak van mensenhandel in Nederland: gepubliceerde cijfers met hun bronnen, wat er van aanbevelingen werd, wie er te bellen is, gemeenten met hun regio’s, het actieplan en de regels voor het delen van gegevens. Zonder sleutel, alleen om te lezen.

Null betekent: niet bekend bij ons. Het is nooit nul. Tel cijfers van verschillende reeksen of uitgaven niet bij elkaar op.

Rechten: cijfers, aanbevelingen en contactpunten zijn feiten; noem de bron die erbij staat. De indeling in gemeenten: bron CBS, Kadaster (CC BY 4.0). Onze eigen teksten en de software: EUPL-1.2.

Versie 1.1.0: het actieplan en de grondslagen erbij. Wat er verandert, staat op de pagina /api.`;

const tags = [
  { name: 'Cijfers', description: 'Gepubliceerde cijfers, elk met bron en zekerheid.' },
  { name: 'Bronnen', description: 'De publicaties waar de cijfers in staan.' },
  { name: 'Aanbevelingen', description: 'Aanbevelingen, antwoorden en wat ervan werd.' },
  { name: 'Contactpunten', description: 'Wie er te bellen is.' },
  { name: 'Gemeenten', description: 'Gemeenten en hun regio’s.' },
  { name: 'Actieplan', description: 'Het actieplan en zijn projecten, elk met de plaats in de brief.' },
  { name: 'Controlepunten', description: 'Waarmee iedereen kan nagaan of het verwerkingslog heel is.' },
  { name: 'Grondslagen', description: 'Wat de wet zegt over delen, met artikel en datum.' },
];

/** Every address of the open API, and the document that describes them. */
export function apiRoutes(access: Access, operator: Operator, now: () => Date): Route<Act, SiteEnv>[] {
  const routes = [
    ...monitorApi(access),
    ...directoryApi(access),
    ...programmeApi(access),
    ...lawApi(access, now),
    ...logApi(access),
  ];
  const document = JSON.stringify(
    apiDocument(
      {
        title: 'Baken open data',
        description,
        contact: contactOf(operator),
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
        tags,
      },
      routes.map(({ operation }) => operation),
    ),
  );
  return [
    ...routes,
    pageRoute(access, {
      method: 'get',
      path: `${api.base}/openapi.json`,
      permits: 'site.read',
      log: 'api.document',
      answer: (c) => c.body(document, 200, { 'Content-Type': 'application/json' }),
    }),
  ];
}

/** The standard asks for all three; where the operator gave none, reserved addresses stand in for them. */
function contactOf({ name, contact }: Operator): { name: string; email: string; url: string } {
  return {
    name: name ?? 'De beheerder van deze installatie (nog niet ingevuld)',
    email: contact?.startsWith('mailto:') ? contact.slice('mailto:'.length) : 'nog-niet-ingevuld@example.org',
    url: contact?.startsWith('https:') ? contact : 'https://example.org/nog-niet-ingevuld',
  };
}
