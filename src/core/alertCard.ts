import type { Block, Card } from './card.ts';
import { isFigure } from './claim.ts';
import { textFragment } from './fragment.ts';
import { inert, inertLine } from './inert.ts';
import type { StoredAlert, StoredClaim } from './ledger.ts';
import type { Relation } from './relation.ts';
import { carriedBy, sayingOf, shortSpeaker, speakerOf } from './wording.ts';

/** How many new claims one message tells, and how many earlier ones under each; the incident's card has them all. */
const most = { claims: 8, earlier: 4 };

/** One new claim and what it stands against, older claims first by weight: the speaker's own other figure, then the rest. */
interface Group {
  readonly now: StoredClaim;
  readonly earlier: readonly StoredClaim[];
  readonly self: boolean;
}

/** One message an article: what it says, what stood before, who said each, and both sentences. */
export function alertCard({ alert, id }: Pick<StoredAlert, 'alert' | 'id'>): Card {
  const groups = groupsOf(alert.findings, alert.article.id);
  const told = groups.slice(0, most.claims);
  const open = `/incident ${alert.incident.id}`;
  const rest = groups.length - told.length;
  return {
    tone: 'alert',
    title: `${inertLine(alert.article.outlet ?? 'A new article')} contradicts what is on record`,
    subtitle: `${inertLine(alert.incident.title)} · alert ${id}`,
    blocks: [
      ...told.flatMap((group, i) => groupBlocks(group, told.slice(0, i))),
      ...(rest > 0
        ? [{ kind: 'text' as const, text: `And ${rest} more of its claims: ${open} has them.` }]
        : []),
    ],
    actions: [
      { label: 'Open', command: open },
      { label: 'Sources', command: `/source list ${alert.incident.id}` },
    ],
  };
}

/** Denials and speakers against themselves first: these are what an editor looks for. */
function groupsOf(findings: readonly Relation[], articleId: string): Group[] {
  const newOf = (f: Relation): StoredClaim => (f.a.articleId === articleId ? f.a : f.b);
  const oldOf = (f: Relation): StoredClaim => (f.a.articleId === articleId ? f.b : f.a);
  const groups = [...Map.groupBy(findings, (f) => newOf(f).id).values()].map((fs): Group => {
    const self = fs.filter((f) => f.kind === 'self-conflict');
    return { now: newOf(fs[0]!), earlier: distinct([...self, ...fs].map(oldOf)), self: self.length > 0 };
  });
  const weight = ({ now, self }: Group): number => Number(self || (isFigure(now) && now.stance === 'denies'));
  return groups.toSorted((a, b) => weight(b) - weight(a));
}

function groupBlocks({ now, earlier, self }: Group, before: readonly Group[]): Block[] {
  const rows = earlier
    .slice(0, most.earlier)
    .map((c) => [sayingOf(c), speakerOf(c), carriedBy(c), `#${c.id}`]);
  const rest = earlier.length - rows.length;
  return [
    {
      kind: 'heading',
      text: `${shortSpeaker(now)}: ${sayingOf(now)}`,
      note: `#${now.id}${self ? ' · the same speaker, another figure' : ''}`,
    },
    ...(before.some((g) => g.now.quote === now.quote && g.now.speakerKey === now.speakerKey)
      ? []
      : [quoteOf(now)]),
    { kind: 'text', text: 'Before:' },
    { kind: 'table', rows: rest > 0 ? [...rows, [`and ${rest} more`, '', '', '']] : rows },
    quoteOf(earlier[0]!),
  ];
}

/** One row a speaker and figure: a copy of the same words in a second outlet is not told twice. */
const distinct = (claims: readonly StoredClaim[]): StoredClaim[] =>
  [...Map.groupBy(claims, (c) => `${c.speakerKey} ${sayingOf(c)}`).values()].map((same) => same[0]!);

/** The sentence that carries a claim, with a link that opens the article there. */
export function quoteOf(c: StoredClaim): Block {
  const source = `${speakerOf(c)} · ${carriedBy(c)}`;
  return {
    kind: 'quote',
    text: inert(c.quote),
    source,
    ...(c.url ? { url: textFragment(c.url, c.quote) } : {}),
  };
}
