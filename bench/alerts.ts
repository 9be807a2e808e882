/**
 * What would be told, and how much of it wrongly, on the evaluation sets in ../shared.
 *   npm run bench:alerts [-- --list]     --list prints every alert as JSON, for a reader to say right or wrong (docs/alerts.md)
 * pairs: two articles on one incident, labelled by hand; an alert on a pair that does not contradict is false.
 * clusters: whole incidents with look-alikes beside them, everything watched: once as the program puts articles together, once
 * as the gold file does, so that the rules of alerts are seen on more of them.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { NewFinding } from '../src/core/alerts.ts';
import type { ClaimRef, NewClaim, StoredClaim } from '../src/core/ledger.ts';
import { carriedBy, sayingOf, speakerOf } from '../src/core/wording.ts';
import { extract } from '../src/extract/index.ts';
import { readRecord } from '../src/ingest/index.ts';
import { findingsOf, placeClaims, relate } from '../src/match/index.ts';
import { openLedger } from '../src/store/index.ts';
import { wire } from '../src/wire.ts';

const folder = '../shared/eval';
const clock = { now: () => new Date('2026-01-01T00:00:00Z') };
const lines = (name: string): unknown[] =>
  readFileSync(`${folder}/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

type Point = Pick<NewFinding, 'kind' | 'rule' | 'severity'> & {
  readonly before: NewClaim | null;
  readonly now: NewClaim | null;
};
interface Told {
  readonly article: string;
  readonly points: readonly Point[];
}

/** The alerts of a desk that knew nothing, as it puts articles together itself. */
async function asProgram(records: readonly unknown[]): Promise<Told[]> {
  const ledger = await openLedger(':memory:');
  const { processArticle } = wire(ledger, clock);
  const told: Told[] = [];
  for (const record of records) {
    const article = readRecord(record);
    const outcome = await processArticle(article);
    if ('alert' in outcome && outcome.alert)
      told.push({ article: article.id, points: outcome.alert.alert.findings });
  }
  await ledger.close();
  return told;
}

/** The alerts on articles that are taken as on one incident. */
function asOneIncident(records: readonly unknown[]): Told[] {
  const known: StoredClaim[] = [];
  const before = new Set<string>();
  return records.flatMap((record): Told[] => {
    const article = readRecord(record);
    const claims = placeClaims(extract(article), article, 'one');
    const relations = relate(claims, known);
    const findings = findingsOf({ claims, known, relations, told: before, own: [], text: article.text });
    const claimOf = (ref: ClaimRef | null): NewClaim | null =>
      ref && (('fresh' in ref ? claims[ref.fresh] : known[ref.stored - 1]) ?? null);
    const points = findings
      .filter(({ kind }) => kind !== 'rise')
      .map((f) => ({ ...f, before: claimOf(f.before), now: claimOf(f.now) }));
    for (const { pair } of findings) before.add(pair);
    known.push(...claims.map((claim, i) => ({ ...claim, id: known.length + i + 1 })));
    return points.length > 0 ? [{ article: article.id, points }] : [];
  });
}

const per100 = (n: number, articles: number): string => ((100 * n) / articles).toFixed(1);
const isContradiction = ({ kind }: Point): boolean =>
  kind === 'conflict' || kind === 'self-conflict' || kind === 'exceeds';

function pairs(): void {
  const Gold = z.object({ id: z.string(), label: z.string() });
  const docs = Map.groupBy(lines('pairs.docs'), (doc) => z.object({ pair: z.string() }).parse(doc).pair);
  const gold = lines('pairs.gold').map((row) => Gold.parse(row));
  const told = gold.filter(({ id }) =>
    asOneIncident(docs.get(id) ?? []).some(({ points }) => points.some(isContradiction)),
  );
  for (const [label, own] of Map.groupBy(gold, (g) => g.label))
    console.log(`  ${label.padEnd(16)} ${own.filter((g) => told.includes(g)).length} of ${own.length} told`);
  const wrong = told.filter((g) => g.label !== 'contradict');
  const names = wrong.map((g) => g.id).join(', ');
  console.log(`  false alerts per 100 articles: ${per100(wrong.length, 2 * gold.length)} (${names})`);
}

const docs = lines('clusters.docs');
function asGold(): Told[] {
  const Row = z.object({ id: z.string(), cluster: z.string() });
  const clusterOf = new Map(
    lines('clusters.gold')
      .map((row) => Row.parse(row))
      .map((r) => [r.id, r.cluster]),
  );
  // As in the program, an article of no day belongs to no incident.
  const dated = docs.filter((doc) => extract(readRecord(doc)).event.date !== null);
  const idOf = (doc: unknown): string => z.object({ id: z.string() }).parse(doc).id;
  return [...Map.groupBy(dated, (doc) => clusterOf.get(idOf(doc)) ?? idOf(doc)).values()].flatMap(
    asOneIncident,
  );
}

const side = (c: NewClaim | null) =>
  c && {
    says: sayingOf({ ...c, id: 0 }),
    who: speakerOf({ ...c, id: 0 }),
    where: carriedBy({ ...c, id: 0 }),
    article: c.articleId,
    quote: c.quote,
  };

function list(told: readonly Told[]): void {
  for (const { article, points } of told) {
    const shown = points.map(({ kind, rule, severity, before, now }) => ({
      kind,
      rule,
      severity,
      now: side(now),
      before: side(before),
    }));
    console.log(JSON.stringify({ article, points: shown }));
  }
}

function sum(told: readonly Told[]): void {
  console.log(
    `  ${told.length} alerts on ${docs.length} articles: ${per100(told.length, docs.length)} per 100 articles`,
  );
  const points = told.flatMap((t) => t.points);
  for (const [kind, own] of Map.groupBy(points, (p) => `${p.kind}, ${p.rule}`))
    console.log(`  ${String(own.length).padStart(4)} ${kind}`);
}

if (process.argv.includes('--list')) {
  const PairRow = z.object({ pair: z.string() });
  for (const own of Map.groupBy(lines('pairs.docs'), (doc) => PairRow.parse(doc).pair).values())
    list(asOneIncident(own));
  list(await asProgram(docs));
  list(asGold());
} else {
  console.log('pairs');
  pairs();
  console.log('clusters, everything watched, put together by the program');
  sum(await asProgram(docs));
  console.log('clusters, everything watched, put together as the gold file does');
  sum(asGold());
}
