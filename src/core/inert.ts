// Bidirectional overrides and isolates, zero-width marks, and control characters but for tab and newline.
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text from an article, safe to show: nothing that turns the reading direction, moves a cursor or hides. */
export const inert = (text: string): string => text.replace(/\r\n?/g, '\n').replace(hidden, '');

/** The same on one line, for names and figures. */
export const inertLine = (text: string): string => inert(text).replace(/\s+/g, ' ').trim();
