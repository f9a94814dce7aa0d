/**
 * What a person typed, without what nobody can read: control characters go, line ends become one kind. So do the signs
 * that turn the direction of text around, since with them a line can show other words than it holds.
 */
export const plainWords = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .trim();

/** Whether words say nothing where something must be said: without one letter or digit to be seen nobody reads them. */
export const saysNothing = (text: string): boolean =>
  !/(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u.test(text);
