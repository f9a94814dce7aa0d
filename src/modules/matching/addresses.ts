/** The proposals of one's own organisation. */
export const matchingPath = '/werk/samenhang';

/** How a proposal comes about, for everyone. */
export const explanationPath = '/uitleg/samenhang';

/** The signals that a proposal points back to. */
export const signalsPath = '/werk/signalen';
