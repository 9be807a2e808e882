/**
 * What would be told on the evaluation sets in ../shared, with everything watched, by kind and rule.
 *   npm run bench:alerts [-- --list]     --list prints every alert as JSON, for a reader to say right or wrong (docs/alerts.md)
 * alerts: several outlets on one day and city, as the program puts them together. clusters: whole incidents with look-alikes
 * beside them, once as the program does, once as the gold file does. How many points are right: node ../shared/eval/run.mjs alerts
 */
import { compose } from '../src/app/compose.ts';
import { carriedBy, sayingOf, speakerOf } from '../src/cards/wording.ts';
import type { NewFinding } from '../src/core/finding.ts';
import type { ClaimRef, NewClaim, StoredClaim } from '../src/core/record.ts';
import { extract } from '../src/readers/extract.ts';
import { readRecord } from '../src/ingest/index.ts';
import { findingsOf } from '../src/alerting/detect.ts';
import { placeClaims, relate } from '../src/matching/index.ts';
import { openLedger } from '../src/store/index.ts';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

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
interface Run {
  readonly name: string;
  readonly articles: number;
  readonly told: readonly Told[];
}

/** The alerts of a desk that knew nothing, as it puts articles together itself. */
async function asProgram(records: readonly unknown[]): Promise<Told[]> {
  const ledger = await openLedger(':memory:');
  const { processArticle } = compose(ledger, clock);
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
  const none = new Set<string>();
  return records.flatMap((record): Told[] => {
    const article = readRecord(record);
    const reading = extract(article);
    const { notices } = reading;
    const claims = placeClaims(reading, article, 'one');
    const relations = relate(claims, known);
    const { told: findings } = findingsOf({
      claims,
      known,
      relations,
      reported: { told: before, dismissed: none },
      own: [],
      notices,
    });
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

function asGold(records: readonly unknown[]): Told[] {
  const Row = z.object({ id: z.string(), cluster: z.string() });
  const rows = lines('clusters.gold').map((row) => Row.parse(row));
  const clusterOf = new Map(rows.map((r) => [r.id, r.cluster]));
  // As in the program, an article of no day belongs to no incident.
  const dated = records.filter((doc) => extract(readRecord(doc)).event.date !== null);
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

function list({ told }: Run): void {
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

function sum({ name, articles, told }: Run): void {
  const points = told.flatMap((t) => t.points);
  const share = ((100 * told.length) / articles).toFixed(1);
  console.log(name);
  console.log(
    `  ${told.length} alerts with ${points.length} points on ${articles} articles: ${share} per 100`,
  );
  for (const [kind, own] of Map.groupBy(points, (p) => `${p.kind}, ${p.rule}`))
    console.log(`  ${String(own.length).padStart(4)} ${kind}`);
}

const published = (doc: unknown): string =>
  z.object({ published: z.string().nullish() }).parse(doc).published ?? '';
const alerts = lines('alerts.docs').toSorted((a, b) => published(a).localeCompare(published(b)));
const clusters = lines('clusters.docs');
const runs: readonly Run[] = [
  {
    name: 'alerts, put together by the program',
    articles: alerts.length,
    told: await asProgram(alerts),
  },
  {
    name: 'clusters, put together by the program',
    articles: clusters.length,
    told: await asProgram(clusters),
  },
  {
    name: 'clusters, put together as the gold file does',
    articles: clusters.length,
    told: asGold(clusters),
  },
];
runs.forEach(process.argv.includes('--list') ? list : sum);
