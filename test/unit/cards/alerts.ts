import type { Finding, FindingKind } from '../../../src/core/finding.ts';
import type { StoredAlert } from '../../../src/core/alert.ts';
import type { Card } from '../../../src/core/card.ts';
import type { FigureClaim, Speaker } from '../../../src/core/claim.ts';
import type { StoredArticle, StoredClaim } from '../../../src/core/record.ts';
import { linesOf, phone } from '../../../src/cards/phone.ts';
import { namesHost } from '../../../src/core/namesHost.ts';
import { article, figure, placed, qaim } from '../store/commits.ts';

export const by = (name: string) => ({ name, role: null, kind: 'person' as const });

/** A stored claim; by default 55 civilians killed, from hospital sources. */
export const claim = (
  id: number,
  about: Partial<FigureClaim> = {},
  from: Partial<StoredArticle> = {},
): StoredClaim => ({
  ...placed(figure(`f${id}`, { quote: `Sentence ${id}.`, ...about }), article('old', from)),
  id,
});

/** A stored claim of who did it. */
export const blame = (
  id: number,
  stance: 'asserts' | 'denies' | 'admits',
  actor: string,
  speaker: string,
  quote = `${speaker} spoke of ${actor}.`,
  about: { readonly act?: string; readonly cautions?: readonly string[]; readonly speaker?: Speaker } = {},
): StoredClaim => ({
  ...placed(
    {
      key: `r${id}`,
      measure: 'responsibility',
      stance,
      actor,
      act: null,
      speaker: by(speaker),
      via: null,
      scope: 'incident',
      place: 'Qaim',
      date: '2016-12-07',
      quote,
      start: 0,
      end: quote.length,
      rules: [],
    },
    article('old'),
  ),
  ...about,
  id,
});

export const point = (
  kind: FindingKind,
  now: StoredClaim | null,
  before: StoredClaim | null,
  about: Partial<Finding> = {},
): Finding => ({
  kind,
  before,
  now,
  severity: 'major',
  rule: 'test',
  pair: '',
  note: null,
  point: 1,
  verdict: null,
  ...about,
});

export const head = { id: qaim.id, title: qaim.title, place: 'Qaim', kind: 'air strike', renamed: false };

export const alertOf = (findings: readonly Finding[], about: Partial<StoredAlert> = {}): StoredAlert => ({
  id: 3,
  created: '2016-12-08T12:00:00.000Z',
  severity: 'major',
  state: 'open',
  handled: null,
  assignee: null,
  alert: {
    incident: head,
    article: { id: 'new', outlet: 'Herald', url: null },
    findings: findings.map((finding, i) => ({ ...finding, point: i + 1 })),
  },
  ...about,
});

/** Lines that a card takes on a phone, its buttons apart; a link is followed by where it leads. */
export function phoneLines({ title, subtitle, blocks }: Card): number {
  const body = blocks.map((b) => {
    if (b.kind !== 'quote') return linesOf(b.kind === 'text' ? b.text : 'no alert shows this', phone.line);
    const host = b.url && !namesHost(b.source, b.url) ? ` at ${URL.parse(b.url)?.host}` : '';
    return linesOf(`“${b.text}” ${b.source}${host}`, phone.quote);
  });
  if (subtitle) body.push(linesOf(subtitle, phone.line));
  return linesOf(title, phone.title) + body.reduce((sum, lines) => sum + lines, 0);
}

/** What the Iraqi military denies, what hospital sources count, and what the council counts. */
export const denial = claim(
  9,
  {
    measure: 'casualties',
    stance: 'denies',
    wording: 'civilian casualties',
    low: 0,
    high: 0,
    speaker: { name: 'Iraqi military', role: null, kind: 'organisation' },
    quote:
      'In a statement read on state television, the Iraqi military said it had bombed two houses used by fighters and denied causing civilian casualties in the town.',
  },
  { outlet: 'Channel Nine', url: 'https://www.channelnine.com/iraq' },
);
export const hospital = claim(1, {
  quote:
    'At least one strike hit a market, and 55 civilians were killed, including 12 women and 19 children, hospital sources said on Wednesday evening.',
});
export const council = claim(2, {
  low: 101,
  high: null,
  wording: 'More than 100 civilians',
  speaker: by('Ola Brandt'),
});

export const quotes = ({ blocks }: Card) => blocks.flatMap((b) => (b.kind === 'quote' ? [b] : []));
export const texts = ({ blocks }: Card) => blocks.flatMap((b) => (b.kind === 'text' ? [b.text] : []));
