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
