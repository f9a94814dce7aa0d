/** What a team asks or tells and what comes back: about others, and about oneself. */
export const exchanges = {
  nl: {
    other: [
      [
        'Dank voor uw bericht. Weet u nog op welke dagen u dit zag?',
        'Vooral op dinsdag en donderdag, rond zes uur ’s ochtends.',
      ],
      [
        'Dank u wel dat u dit doorgeeft. Gaat er nu iemand gevaar lopen? Bel dan 112. Heeft u dit zelf gezien of van iemand gehoord?',
        'Zelf gezien. Nu is er geen direct gevaar, denk ik.',
      ],
      [
        'Dank voor uw melding. U hoeft nu niets te doen. Ga er niet zelf op af.',
        'Goed, ik schrijf het op als ik weer iets merk.',
      ],
    ],
    self: [
      [
        'Goed dat u schrijft. Wilt u met iemand praten? Dat kan ook zonder uw naam. Bent u nu in gevaar, bel dan 112.',
        'Ja, maar niet bij mij thuis. Overdag kan ik wel.',
      ],
    ],
  },
  en: {
    other: [['Thank you. Did you see this once, or more often?', 'Three times now, always on Saturday.']],
    self: [
      [
        'Thank you for writing. You do not have to give your name. Is there a safe time to reach you?',
        'Only in the morning, when he is asleep.',
      ],
    ],
  },
} as const;

/** What a reporter adds without being asked. */
export const additions = {
  nl: { other: 'Ik wil nog zeggen: gisteren was het weer zo.', self: 'Ik durf nu iets meer te vertellen.' },
  en: { other: 'It happened again yesterday.', self: 'I can tell you more now.' },
} as const;

/** What a team tells when it does not go on. */
export const farewell = {
  nl: 'Dank voor uw bericht. Wij gaan hier nu niet mee verder. Weet u later meer, dan kunt u dat hier toevoegen.',
  en: 'Thank you for your message. We are not taking this further now. If you learn more, you can add it here.',
} as const;

/** What a focal person makes of a report that was accepted. */
export const interpretations = {
  sexual: 'De melding past bij seksuele uitbuiting. Dwang is nog niet gezien.',
  labour: 'Meerdere tekens van uitbuiting in werk: schuld, papieren of slapen bij het werk.',
  criminal: 'Iemand lijkt gedwongen tot strafbare dingen en is daarmee mogelijk slachtoffer.',
  services: 'Werk in huis zonder loon en zonder eigen geld.',
  begging: 'Het geld wordt geïnd door een ander.',
  'organ-removal': 'Eén bron, niet te toetsen.',
  unknown: 'Nog niet te zeggen welke vorm dit is. Wel reden om verder te kijken.',
} as const;
