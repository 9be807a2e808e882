/** Controls and format characters: cursor moves, bidirectional overrides, zero-width marks; not tab and newline. */
const hidden = /(?![\t\n])[\p{Cc}\p{Cf}]/gu;

/** Text from an article, safe to show: nothing that turns the reading direction, moves a cursor or hides. */
export const inert = (text: string): string =>
  text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(hidden, '');

/** The same on one line, for names and figures. */
export const inertLine = (text: string): string => inert(text).replace(/\s+/g, ' ').trim();
