import type { AgeGroup, Consenter, FileType, Ground, Recording, Scope, Sex, State } from './registration.ts';

type Names<Word extends string> = Record<'nl' | 'en', Record<Word, string>>;

export const ageNames: Names<AgeGroup> = {
  nl: { 'under-16': 'jonger dan 16', '16-17': '16 of 17', adult: '18 of ouder', unknown: 'onbekend' },
  en: { 'under-16': 'under 16', '16-17': '16 or 17', adult: '18 or over', unknown: 'unknown' },
};

export const sexNames: Names<Sex> = {
  nl: { female: 'vrouw', male: 'man', unknown: 'onbekend' },
  en: { female: 'female', male: 'male', unknown: 'unknown' },
};

export const fileTypeNames: Names<FileType> = {
  nl: {
    registration: 'registratie',
    'registration-and-shelter': 'registratie en opvang',
    'registration-and-advice': 'registratie, informatie en advies',
  },
  en: {
    registration: 'registration',
    'registration-and-shelter': 'registration and shelter',
    'registration-and-advice': 'registration, information and advice',
  },
};

export const groundNames: Names<Ground> = {
  nl: { duty: 'plicht om te melden', consent: 'toestemming' },
  en: { duty: 'duty to notify', consent: 'consent' },
};

export const stateNames: Names<State> = {
  nl: { registered: 'geregistreerd', withdrawn: 'toestemming ingetrokken' },
  en: { registered: 'registered', withdrawn: 'consent withdrawn' },
};

export const scopeNames: Names<Scope> = {
  nl: { registration: 'registratie', shelter: 'opvang en hulp', research: 'onderzoek' },
  en: { registration: 'registration', shelter: 'shelter and help', research: 'research' },
};

export const consenterNames: Names<Consenter> = {
  nl: { person: 'de persoon zelf', guardian: 'een ouder of voogd' },
  en: { person: 'the person', guardian: 'a parent or guardian' },
};

export const recordingNames: Names<Recording> = {
  nl: {
    paper: 'op papier, met handtekening',
    digital: 'digitaal ondertekend',
    spoken: 'mondeling, met een aantekening',
  },
  en: { paper: 'on paper, signed', digital: 'signed digitally', spoken: 'spoken, with a note' },
};
