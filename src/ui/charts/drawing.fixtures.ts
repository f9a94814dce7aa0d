/** A drawing as the page gets it, a tag per line so that a golden file can be read and compared. */
export function drawn(drawing: { toString: () => string }): string {
  return `${drawing.toString().replaceAll('><', '>\n<')}\n`;
}
