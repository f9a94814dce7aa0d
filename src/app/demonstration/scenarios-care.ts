import { fact, heard, holding, type Scenario, seen } from './scenario.ts';

/** What care coordinators, shelters and the Care and Safety House come across. All of it invented. */
export const careScenarios: readonly Scenario[] = [
  {
    forms: ['sexual'],
    subject: 'person',
    fields: ['name', 'birth-year', 'phone', 'residence'],
    noticed: [
      heard('Zij moest elke dag een bedrag halen en sliep op steeds andere adressen.', 'zijzelf'),
      seen('Ze schrikt van elk bericht en houdt haar telefoon bij zich in bed.', 'begeleider'),
      holding('health', heard('Zij heeft pijnklachten en durft niet naar de huisarts.', 'zijzelf')),
    ],
    thought: ['Eerst rust en een veilige plek. Met aangifte wil zij nu niets te maken hebben.'],
  },
  {
    forms: ['criminal'],
    subject: 'person',
    urgency: ['minor'],
    fields: ['name', 'birth-year', 'account'],
    noticed: [
      heard('Hij moest spullen bewaren en daarna wegbrengen.', 'hijzelf'),
      seen('Er staan ’s avonds onbekende jongens bij de groep te wachten.', 'groepsleider'),
    ],
    thought: ['Terug naar huis is nu niet veilig, de wijk is ook de plek van de jongens.'],
  },
  {
    forms: ['labour'],
    subject: 'person',
    fields: ['name', 'birth-year', 'company'],
    noticed: [
      heard('Hij werkte vijf maanden zonder loon en sliep bij zijn baas.', 'hijzelf'),
      fact('Hij heeft een brief waarin staat dat hij 6.000 euro schuldig is.', 'brief, gezien'),
    ],
    thought: ['De schuld houdt hem vast, ook nu hij weg is.'],
  },
  {
    forms: [],
    subject: 'person',
    fields: ['name', 'phone'],
    noticed: [
      heard('Zij vertelt weinig, alleen dat ze “niet terug kan”.', 'zijzelf'),
      seen('Een man belt elke dag naar de opvang en geeft steeds een andere naam.', 'nachtdienst'),
    ],
    thought: ['Niet doorvragen. Opnieuw praten als zij eraan toe is.'],
  },
];
