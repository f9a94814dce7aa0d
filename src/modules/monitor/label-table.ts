/** How texts of the data are shown; `en` only where the data's own text would not do for an English reader. */
export type LabelTable = Record<string, { nl: string; en?: string }>;
