import type { InnerRow } from '../../documentRules.ts';
import type { Span } from '../../text.ts';
import { day, weekday } from './day.ts';
import { tags } from './leading.ts';
import { links } from './links.ts';

const all = (pattern: RegExp, line: string): readonly Span[] =>
  [...line.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

const picture =
  /(?<!^\s*)\((?:(?:[^()\n]{0,40} )?(?:Reuters|AFP|AP|EPA|Agencies|Getty Images|Xinhua)|(?:Photo|Image|File|Video|Credit)\b[^()\n]{0,50})\)(?=\s+\p{Lu}|\s*$)/gu;

/** "AFP, Friday 3 Jun 2016", "Reuters, AP, 3 May 2019": who wrote it and when, in a line with the report. */
const signed = new RegExp(
  String.raw`(?<=^|\s)(?:[A-Z][\p{L}.]+(?: [A-Z][\p{L}.]+)?(?:,? and |, )){0,2}(?:AFP|AP|Reuters|Xinhua|UPI|DPA|Agencies)\s?, ${weekday}${day}(?=\s+["“]?\p{Lu})`,
  'gu',
);
const label = /(?<=\s)Tags: /g;

/** What may stand within a line of an English report. */
export const inner: readonly InnerRow[] = [
  { role: 'credit', find: (line) => all(picture, line), ofPicture: true },
  { role: 'credit', find: (line) => all(signed, line) },
  { role: 'furniture', find: links },
  {
    role: 'tags',
    find: (line) => {
      const found: Span[] = [];
      for (const { start } of all(label, line))
        if (start >= (found.at(-1)?.end ?? 0))
          found.push({ start, end: start + tags.ends(line.slice(start)) });
      return found;
    },
  },
];
