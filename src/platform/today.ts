const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day it is in the Netherlands at a moment, as YYYY-MM-DD. */
export const dutchDay = (moment: Date): string => day.format(moment);
