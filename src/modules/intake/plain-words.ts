/** What a person typed, without what nobody can read: control characters go, line ends become one kind. */
export const plainWords = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .trim();
