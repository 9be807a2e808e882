import type { Block } from '../core/card.ts';
import { day } from '../core/dates.ts';
import { textFragment } from '../core/fragment.ts';
import { inert, isolated, shownLine } from '../core/inert.ts';
import { namesHost } from '../core/namesHost.ts';
import type { StoredClaim } from '../core/record.ts';
import { setBy } from './editWords.ts';
import { excerpt } from './excerpt.ts';
import { cut, linesOf, phone } from './phone.ts';
import { unsureMark } from './readerMarks.ts';
import { speakerIn } from './shortName.ts';
import { carriedBy, speakerOf } from './wording.ts';

type Quote = Extract<Block, { kind: 'quote' }>;

/** The sentence that carries a claim, marked where it is unsure, with a link that opens the article there. */
export const quoteOf = (c: StoredClaim): Quote => ({
  kind: 'quote',
  text: isolated(inert(c.quote)),
  source: `${speakerOf(c)} · ${[carriedBy(c), unsureMark([c])].filter(Boolean).join('; ')}`,
  ...linkTo(c),
});

/** How much of a sentence is shown at most and at least, in characters. */
const shown = { most: 120, least: 24 };

/** The same cut to so many lines of a phone, its source behind it: “…55 civilians were killed…” hospital sources, Reuters, 7 Dec. */
export function shortQuote(c: StoredClaim, lines: number): Quote {
  const source = shortSource(c);
  const host = c.url === null || namesHost(source, c.url) ? '' : ` at ${URL.parse(c.url)?.host ?? ''}`;
  let room = Math.min(shown.most, lines * phone.quote);
  let text = excerpt(c, room);
  while (room > shown.least && linesOf(`“${text}” ${source}${host}`, phone.quote) > lines)
    text = excerpt(c, (room -= 4));
  return { kind: 'quote', text, source, ...linkTo(c), inline: true };
}

/**
 * "hospital sources, Reuters, 7 Dec"; for the outlet's own voice, the outlet. Where the link's host is shown because the outlet's name
 * does not tell it, it takes the outlet's place.
 */
function shortSource(c: StoredClaim): string {
  const outlet = shownLine(c.outlet ?? 'no outlet named');
  const isTold = c.url !== null && !namesHost(outlet, c.url);
  const speaker = c.speaker ? speakerIn(c, isTold ? 18 : 22) : null;
  const parts = [speaker, speaker && isTold ? null : cut(outlet, 18), day(c.published), setBy(c.correction)];
  return parts.filter(Boolean).join(', ');
}

const linkTo = ({ url, quote }: StoredClaim) => (url ? { url: textFragment(url, quote) } : {});
