/**
 * What the reasons for and against one event weigh (src/matching/evidence.ts), beside what a logistic regression over the pairs of the
 * evaluation sets gives them: all of `clusters` and the half `tune` of `alerts`; the half `check` is only measured.
 *   npm run bench:joins
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { daysFrom } from '../src/core/days.ts';
import type { NewReport } from '../src/core/matching.ts';
import { evidence, reasonsOf, weights as kept } from '../src/matching/evidence.ts';
import { sameFrom } from '../src/matching/assign.ts';
import { reportOf } from '../src/matching/index.ts';
import { extract } from '../src/readers/extract.ts';

const Doc = z.object({
  id: z.string(),
  title: z.string().nullish(),
  text: z.string(),
  url: z.string().nullish(),
  outlet: z.string().nullish(),
  published: z.string().nullish(),
});
const rows = <T>(name: string, shape: z.ZodType<T>): T[] =>
  readFileSync(`../shared/eval/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => shape.parse(JSON.parse(line)));

const reportOn = ({ title, url, outlet, published, ...doc }: z.infer<typeof Doc>): NewReport => {
  const article = { ...doc, title: title ?? null, url: url ?? null, outlet: outlet ?? null };
  return reportOf(extract({ ...article, published: published ?? null }), published ?? null);
};

/** Two reports, and whether one event is in both. */
interface Pair {
  readonly set: 'clusters' | 'tune' | 'check';
  readonly isOne: boolean;
  readonly reasons: ReadonlyMap<string, number>;
  readonly sure: number;
}

/** Those that are set against each other: within ten days, and with a trait in common. */
const areNear = (a: NewReport, b: NewReport): boolean =>
  (a.day === null || b.day === null || Math.abs(daysFrom(a.day, b.day)) <= 10) &&
  a.traits.some((t) => b.traits.includes(t));

function pairsOf(
  set: Pair['set'],
  events: ReadonlyMap<string, string>,
  docs: readonly z.infer<typeof Doc>[],
): Pair[] {
  const known = docs.flatMap((doc) => {
    const event = events.get(doc.id);
    return event === undefined ? [] : [{ event, report: reportOn(doc) }];
  });
  return known.flatMap((a, i) =>
    known.slice(0, i).flatMap((b) =>
      areNear(a.report, b.report)
        ? [
            {
              set,
              isOne: a.event === b.event,
              reasons: reasonsOf(a.report, b.report),
              sure: evidence(a.report, b.report),
            },
          ]
        : [],
    ),
  );
}

const Group = z.object({
  incident: z.string(),
  part: z.enum(['tune', 'check']),
  order: z.array(z.string()),
  events: z.record(z.string(), z.string()),
});
const eventsOf = (part: 'tune' | 'check'): ReadonlyMap<string, string> =>
  new Map(
    rows('alerts.gold', Group)
      .filter((g) => g.part === part)
      .flatMap((g) => g.order.map((id) => [id, g.events[id] ?? g.incident] as const)),
  );
const clusters = new Map(
  rows('clusters.gold', z.object({ id: z.string(), cluster: z.string() })).map((g) => [g.id, g.cluster]),
);
const alerts = rows('alerts.docs', Doc);
const pairs = [
  ...pairsOf('clusters', clusters, rows('clusters.docs', Doc)),
  ...pairsOf('tune', eventsOf('tune'), alerts),
  ...pairsOf('check', eventsOf('check'), alerts),
];

/** A pair of the smaller set counts as much as four of the larger. */
const countOf = ({ set }: Pair): number => (set === 'tune' ? 4 : 1);

/** Gradient descent with a little pull to zero; the last weight is what speaks before any reason does. */
function fitted(names: readonly string[], from: readonly Pair[]): readonly number[] {
  const xs = from.map(({ reasons }) => [...names.map((name) => reasons.get(name) ?? 0), 1]);
  const total = from.reduce((sum, pair) => sum + countOf(pair), 0);
  const weights = xs[0]!.map(() => 0);
  for (let step = 0; step < 3000; step++) {
    const gradient = weights.map((w) => 0.0005 * w);
    xs.forEach((x, i) => {
      const sum = x.reduce((all, value, n) => all + value * weights[n]!, 0);
      const miss = countOf(from[i]!) * (1 / (1 + Math.exp(-sum)) - Number(from[i]!.isOne));
      x.forEach((value, n) => (gradient[n]! += (miss * value) / total));
    });
    weights.forEach((_, n) => (weights[n]! -= gradient[n]!));
  }
  return weights;
}

const names = [...new Set(pairs.flatMap(({ reasons }) => [...reasons.keys()]))];
const weights = fitted(
  names,
  pairs.filter(({ set }) => set !== 'check'),
);
console.log('reason                                       fitted   kept');
for (const [i, name] of [...names, 'before any'].entries())
  console.log(
    `${name.padEnd(44)} ${weights[i]!.toFixed(2).padStart(6)} ${kept.get(name)?.toFixed(2).padStart(6) ?? ''}`,
  );

console.log('\nof all pairs that are set against each other');
for (const set of ['clusters', 'tune', 'check'] as const) {
  const own = pairs.filter((pair) => pair.set === set);
  const said = own.filter(({ sure }) => sure >= sameFrom);
  const right = said.filter(({ isOne }) => isOne).length;
  const percent = (n: number, of: number): string => `${((100 * n) / of).toFixed(1)} % (${n} of ${of})`;
  const all = own.filter(({ isOne }) => isOne).length;
  console.log(`${set.padEnd(9)} right ${percent(right, said.length)}, found ${percent(right, all)}`);
}
