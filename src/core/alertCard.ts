import type { Block, Card } from './card.ts';
import { isFigure } from './claim.ts';
import { textFragment } from './fragment.ts';
import { inert, inertLine } from './inert.ts';
import type { StoredClaim } from './ledger.ts';
import type { Alert, Relation } from './relation.ts';
import { carriedBy, figureOf, shortSpeaker, speakerOf } from './wording.ts';

/** How many earlier claims are named under one new claim; the card of the incident has them all. */
const most = 4;

/** One message an article: what it says, what stood before, who said each, and both sentences. */
export function alertCard({ alert, id }: { readonly alert: Alert; readonly id: number }): Card {
  const groups = Map.groupBy(alert.findings, (f) => newClaim(f, alert.article.id).id);
  const outlet = inertLine(alert.article.outlet ?? 'A new article');
  return {
    tone: 'alert',
    title: `${outlet} contradicts what is on record`,
    subtitle: inertLine(alert.incident.title),
    blocks: [...groups.values()].flatMap((findings) => groupBlocks(findings, alert.article.id)),
    actions: [
      { label: 'Open', command: `/incident ${alert.incident.id}` },
      { label: `Alert ${id}`, command: '/alerts' },
    ],
  };
}

const newClaim = (f: Relation, articleId: string): StoredClaim => (f.a.articleId === articleId ? f.a : f.b);
const oldClaim = (f: Relation, articleId: string): StoredClaim => (f.a.articleId === articleId ? f.b : f.a);

/** "killed: 55 civilians"; a denial is told as one. */
const saying = (c: StoredClaim): string => {
  if (!isFigure(c)) return 'responsibility';
  return c.stance === 'denies' ? `denies ${inertLine(c.wording)}` : `${figureOf(c)} (${c.measure})`;
};

function groupBlocks(findings: readonly Relation[], articleId: string): Block[] {
  const now = newClaim(findings[0]!, articleId);
  const earlier = distinct(findings.map((f) => oldClaim(f, articleId)));
  const rows = earlier.slice(0, most).map((c) => [saying(c), speakerOf(c), carriedBy(c), `#${c.id}`]);
  const self = findings.some((f) => f.kind === 'self-conflict');
  return [
    {
      kind: 'heading',
      text: `${speakerOf(now)}: ${saying(now)}`,
      note: `#${now.id}${self ? ' · the same speaker, another figure' : ''}`,
    },
    quoteOf(now),
    { kind: 'text', text: 'Before:' },
    {
      kind: 'table',
      rows: earlier.length > most ? [...rows, [`and ${earlier.length - most} more`, '', '', '']] : rows,
    },
    quoteOf(
      findings.find((f) => f.kind === 'self-conflict')
        ? oldClaim(
            findings.find((f) => f.kind === 'self-conflict')!,
            articleId,
          )
        : earlier[0]!,
    ),
  ];
}

/** One row a speaker and figure: a copy of the same words in a second outlet is not told twice. */
function distinct(claims: readonly StoredClaim[]): StoredClaim[] {
  const seen = new Map<string, StoredClaim>();
  for (const c of claims) {
    const key = `${c.speakerKey} ${saying(c)}`;
    if (!seen.has(key)) seen.set(key, c);
  }
  return [...seen.values()];
}

export function quoteOf(c: StoredClaim): Block {
  const source = `${shortSpeaker(c)} · ${carriedBy(c)}`;
  return {
    kind: 'quote',
    text: inert(c.quote),
    source,
    ...(c.url ? { url: textFragment(c.url, c.quote) } : {}),
  };
}
