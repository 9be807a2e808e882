/** Tags that begin something new, as corpora and pages print them. */
const blocks = new Set(
  'p h h1 h2 h3 h4 h5 h6 br hr div li ul ol tr td table blockquote section article head body title text doc s'.split(
    ' ',
  ),
);

const element = /<\/?([a-z][a-z0-9]{0,10})(?:\s[^<>\n]{0,200})?\/?>/gi;
/** `@@123456`, the number of a text in its corpus; `@ @ @ @`, words that a corpus leaves out. */
const corpusMark = /@@\d+|@(?: @){2,}/g;
/** "killed/VBN", "killed_VBN", ",/,": a word with its part of speech. */
const partOfSpeech = /[/_](?:[A-Z]{1,5}\$?|[.,:;()'"`]{1,2})(?=\s|$)/g;

const blank = (mark: string): string => ' '.repeat(mark.length);
const lineEnds = (mark: string): string => '\n'.repeat(mark.length);

/** True where at least half of the words bear a part of speech. */
function isTagged(text: string): boolean {
  if (!/\S[/_][A-Z]/.test(text)) return false;
  const words = text.match(/\S+/g)?.length ?? 0;
  return words > 3 && (text.match(partOfSpeech)?.length ?? 0) * 2 >= words;
}

/** The text without a corpus' or a page's marks, as long as before: what stood at an offset still stands there. */
export function withoutMarkup(text: string): string {
  let plain = text;
  if (plain.includes('<'))
    plain = plain.replace(element, (tag, name: string) =>
      blocks.has(name.toLowerCase()) ? lineEnds(tag) : blank(tag),
    );
  if (plain.includes('@')) plain = plain.replace(corpusMark, lineEnds);
  return isTagged(plain) ? plain.replace(partOfSpeech, blank) : plain;
}
