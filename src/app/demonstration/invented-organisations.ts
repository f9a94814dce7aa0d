import type { OrganisationKind, Purpose, Role } from '../../modules/access/index.ts';

/** A municipality where things are made to happen. */
export type Place = { code: string; name: string };

/** The real municipalities of three regions that the invented organisations work for. */
export const places = {
  voorbeeldstad: [
    { code: 'GM0344', name: 'Utrecht' },
    { code: 'GM0307', name: 'Amersfoort' },
    { code: 'GM0355', name: 'Zeist' },
    { code: 'GM0356', name: 'Nieuwegein' },
  ],
  proefdam: [
    { code: 'GM0599', name: 'Rotterdam' },
    { code: 'GM0606', name: 'Schiedam' },
    { code: 'GM0622', name: 'Vlaardingen' },
    { code: 'GM0502', name: 'Capelle aan den IJssel' },
  ],
  toetsbergen: [
    { code: 'GM0772', name: 'Eindhoven' },
    { code: 'GM0794', name: 'Helmond' },
    { code: 'GM0861', name: 'Veldhoven' },
  ],
} as const satisfies Record<string, readonly Place[]>;

export type OrganisationPlan = {
  kind: OrganisationKind;
  name: string;
  units: readonly string[];
  places: readonly Place[];
  mandate: readonly Purpose[];
  people: readonly (readonly [name: string, role: Role])[];
};

const municipal = ['assess-report', 'joint-approach', 'protect', 'control', 'manage-access'] as const;

/** Who there is in the chain of a demonstration. Where no region is named it works everywhere. */
export const organisationPlans = {
  voorbeeldstad: {
    kind: 'municipality',
    name: 'Gemeente Voorbeeldstad, regio Utrecht (verzonnen)',
    units: [],
    places: places.voorbeeldstad,
    mandate: municipal,
    people: [
      ['Noor Voorbeeld', 'focal-person'],
      ['Tim Denkbeeld', 'focal-person'],
      ['Ruth Bedacht', 'protection-officer'],
      ['Karel Proef', 'administrator'],
    ],
  },
  proefdam: {
    kind: 'municipality',
    name: 'Gemeente Proefdam, regio Rijnmond (verzonnen)',
    units: [],
    places: places.proefdam,
    mandate: municipal,
    people: [
      ['Yara Fictief', 'focal-person'],
      ['Otto Papier', 'focal-person'],
      ['Femke Schijn', 'protection-officer'],
    ],
  },
  toetsbergen: {
    kind: 'municipality',
    name: 'Gemeente Toetsbergen, regio Brabant-Zuidoost (verzonnen)',
    units: [],
    places: places.toetsbergen,
    mandate: municipal,
    people: [
      ['Stijn Toets', 'focal-person'],
      ['Hanan Bedenksel', 'protection-officer'],
    ],
  },
  politie: {
    kind: 'police',
    name: 'Politie-eenheid Voorbeeld, team mensenhandel (verzonnen)',
    units: ['PE03'],
    places: [],
    mandate: ['investigate', 'register', 'joint-approach', 'control', 'manage-access'],
    people: [
      ['Iris Speurder', 'investigator'],
      ['Marco Fictie', 'investigator'],
      ['Jet Schijnbaar', 'protection-officer'],
    ],
  },
  kmar: {
    kind: 'marechaussee',
    name: 'Koninklijke Marechaussee, district Proef (verzonnen)',
    units: ['PE07'],
    places: [],
    mandate: ['investigate', 'supervise', 'register', 'joint-approach', 'control'],
    people: [['Wout Papieren', 'investigator']],
  },
  inspectie: {
    kind: 'labour-inspectorate',
    name: 'Arbeidsinspectie, team Voorbeeld (verzonnen)',
    units: [],
    places: [],
    mandate: ['supervise', 'investigate', 'register', 'joint-approach', 'control'],
    people: [
      ['Amira Toetser', 'investigator'],
      ['Gijs Nepnaam', 'protection-officer'],
    ],
  },
  riec: {
    kind: 'riec',
    name: 'RIEC Voorbeeld (verzonnen)',
    units: ['PE03'],
    places: [],
    mandate: ['joint-approach', 'control'],
    people: [['Lars Keten', 'chain-director']],
  },
  zvh: {
    kind: 'safety-house',
    name: 'Zorg- en Veiligheidshuis Voorbeeld (verzonnen)',
    units: ['PE03'],
    places: [],
    mandate: ['protect', 'joint-approach', 'control'],
    people: [['Esra Schakel', 'chain-director']],
  },
  zorg: {
    kind: 'care-coordination',
    name: 'Zorgcoördinatie Voorbeeld (verzonnen)',
    units: ['PE03'],
    places: [],
    mandate: ['protect', 'register', 'control'],
    people: [
      ['Maaike Luister', 'care-coordinator'],
      ['Ben Verzonnen', 'protection-officer'],
    ],
  },
  opvang: {
    kind: 'care-provider',
    name: 'Opvang De Haven (verzonnen)',
    units: ['PE03'],
    places: [],
    mandate: ['protect', 'register', 'control'],
    people: [['Rosa Haven', 'care-coordinator']],
  },
  meldpunt: {
    kind: 'registration-desk',
    name: 'Landelijk meldpunt en registratie (verzonnen)',
    units: [],
    places: [],
    mandate: ['register', 'assess-report', 'control'],
    people: [
      ['Ada Teller', 'registrar'],
      ['Floor Lezer', 'focal-person'],
      ['Kees Voorzichtig', 'protection-officer'],
    ],
  },
  rapporteur: {
    kind: 'rapporteur',
    name: 'Bureau van de rapporteur (verzonnen)',
    units: [],
    places: [],
    mandate: ['statistics', 'control'],
    people: [['Vera Cijfer', 'analyst']],
  },
  ministerie: {
    kind: 'ministry',
    name: 'Ministerie, programma mensenhandel (verzonnen)',
    units: [],
    places: [],
    mandate: ['steer', 'control'],
    people: [['Hugo Plan', 'programme-manager']],
  },
} as const satisfies Record<string, OrganisationPlan>;

export type OrganisationKey = keyof typeof organisationPlans;
