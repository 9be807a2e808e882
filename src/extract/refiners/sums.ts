import type { Figure } from '../assemble.ts';
import type { Token } from '../document.ts';

/** "a man and two women were killed" → 3 people, beside 1 man and 2 women; only of exact figures that stand side by side. */
export function withSums(tokens: readonly Token[], figures: readonly Figure[]): Figure[] {
  const out: Figure[] = [];
  for (let i = 0; i < figures.length;) {
    const run = [figures[i]!];
    while (i + run.length < figures.length && joins(tokens, run.at(-1)!, figures[i + run.length]!))
      run.push(figures[i + run.length]!);
    out.push(...run);
    if (run.length > 1 && run.some((f) => f.form !== 'counted')) out.push(sum(run));
    i += run.length;
  }
  return out;
}

const summable = (f: Figure): boolean =>
  f.measure !== 'attacks' &&
  f.population !== 'none' &&
  f.partOf === null &&
  f.low !== null &&
  f.low === f.high &&
  f.low > 0 &&
  f.form !== 'definite' &&
  !f.rules.includes('bare-number');

const joins = (tokens: readonly Token[], a: Figure, b: Figure): boolean =>
  summable(a) &&
  summable(b) &&
  a.measure === b.measure &&
  b.from - a.to <= 4 &&
  b.from > a.to &&
  tokens
    .slice(a.to, b.from)
    .every((t) => t.text === ',' || t.lower === 'and' || /^(?:\d{1,3}|their|his|her)$/.test(t.lower)) &&
  a.population !== b.population;

function sum(run: readonly Figure[]): Figure {
  const total = run.reduce((n, f) => n + (f.low ?? 0), 0);
  return {
    measure: run[0]!.measure,
    population: 'people',
    low: total,
    high: total,
    from: run[0]!.from,
    to: run.at(-1)!.to,
    form: 'counted',
    partOf: null,
    derived: true,
    rules: ['sum'],
  };
}
