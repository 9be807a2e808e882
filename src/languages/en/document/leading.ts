import type { LeadingRow } from '../../documentRules.ts';
import { day, weekday } from './day.ts';
import { functionWords } from '../functions.ts';
import { startsNumber } from '../numbers/cardinals.ts';
import { datelineAt } from './subjects.ts';

const clock = String.raw`(?:,? ?(?:at )?\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: ?[A-Z]{2,4}\b)*)?`;
const said =
  '(?:(?:date of publication|published|posted|(?:last )?updated|last modified|first published|created)(?: on| at)?:? ?)';
const updated = String.raw`(?: {0,3}(?:[(|] {0,3})?(?:last )?updated:? [^)\n]{4,30}\)?)?`;

const dated = new RegExp(String.raw`^\(?${said}?${weekday}${day}${clock}${updated}\)?`, 'i');
const clockFirst = new RegExp(
  String.raw`^${said}?\d{1,2}:\d\d(?: ?[AP]M)?,? ${weekday}${day}${updated}`,
  'i',
);

/** "3 May 2019 A blast killed …", "Published May 3, 2019 A blast …": a day that no sentence goes on from. */
const published: LeadingRow = {
  role: 'published',
  ends: (line) => {
    const found = (dated.exec(line) ?? clockFirst.exec(line))?.[0];
    return found !== undefined && /^\s*$|^[\s:.|–—-]+["“‘(]?[\p{Lu}\d]/u.test(line.slice(found.length))
      ? found.length
      : 0;
  },
};

const openers = new Set([
  'a',
  'an',
  'the',
  'some',
  'more',
  'nearly',
  'about',
  'around',
  ...functionWords.keys(),
]);

const label = /^(?:tags|keywords|topics|filed under|labels|categories)\s*:\s*/i;
/** Longer pieces between commas are no tags. */
const longestTag = 60;
/** What stands behind the last of them, as far as it is looked at. */
const longestWord = 40;

/** Where in the last tag a sentence begins: at a word that begins sentences, or at a capital after a small word. */
export function sentenceIn(piece: string): number {
  let from = 0;
  for (const { index, 0: word } of piece.matchAll(/\S+/g)) {
    const before = piece.slice(from, index).trim();
    const next = /^ (\S)/.exec(piece.slice(index + word.length, index + word.length + 2))?.[1] ?? '';
    const opens = openers.has(word.toLowerCase()) || startsNumber(word.toLowerCase());
    const isNew = opens || (/^\p{Ll}/u.test(before) && /^\p{Ll}/u.test(next));
    if (before !== '' && /^\p{Lu}/u.test(word) && isNew) return index - 1;
    from = index;
  }
  return -1;
}

/** "Tags: Tolv, floods, Red Cross Nine people …". */
export const tags: LeadingRow = {
  role: 'tags',
  ends: (line) => {
    const head = label.exec(line)?.[0];
    if (head === undefined) return 0;
    const list = line.slice(head.length);
    // the last tag is the last short piece between commas; the sentence behind it may have commas, too
    let at = 0;
    for (;;) {
      const comma = list.indexOf(',', at);
      const piece = list.slice(at, comma < 0 ? list.length : comma);
      const ends = sentenceIn(piece.slice(0, longestTag + longestWord));
      if (ends >= 0) return head.length + at + ends;
      if (piece.length > longestTag) return head.length + at;
      if (comma < 0) return line.length;
      at = comma + 1;
    }
  },
};
/** "Mill fire kills six |TOLV – A fire|": headlines, up to the dateline. */
const headlines: LeadingRow = { role: 'headline', ends: datelineAt };

/** What may stand in the line of the report before it. */
export const leading: readonly LeadingRow[] = [published, tags, headlines];
