import type { Figure } from '../figures/figure.ts';
import type { Token } from '../document.ts';

/** "a man and two women were killed" → 3 people, beside 1 man and 2 women; only of exact figures that stand side by side. */
export function withSums(tokens: readonly Token[], figures: readonly Figure[]): Figure[] {
  const out: Figure[] = [];
  for (let i = 0; i < figures.length;) {
    const run = [figures[i]!];
    while (i + run.length < figures.length && joins(tokens, run.at(-1)!, figures[i + run.length]!))
      run.push(figures[i + run.length]!);
    const adds = run.some((f) => f.form !== 'counted') || membersOf(tokens, run[0]!, run.at(-1)!);
    if (isTotalFirst(run)) out.push(run[0]!, ...run.slice(1).map((f) => partOf(f, run[0]!)));
    else out.push(...run, ...(run.length > 1 && adds ? [sum(run)] : []));
    i += run.length;
  }
  return out;
}

/** "three other people, |a man and two women|": the list that makes up the first is no more people. */
const isTotalFirst = ([total, ...list]: readonly Figure[]): boolean =>
  list.length > 1 &&
  total!.population === 'people' &&
  total!.low === list.reduce((n, f) => n + (f.low ?? 0), 0);

const partOf = (figure: Figure, whole: Figure): Figure => ({
  ...figure,
  partOf: whole,
  rules: [...figure.rules, 'part-of'],
});

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
  b.from > a.to &&
  (listed(tokens.slice(a.to, b.from)) ||
    inTurn(tokens.slice(a.to, b.from), a, b) ||
    membersOf(tokens, a, b)) &&
  (a.population !== b.population ||
    membersOf(tokens, a, b) ||
    [a, b].every((f) => f.form === 'name' || f.form === 'kin'));

/** "ten members |of one family and| nine members of another": two groups that have nobody in common. */
const membersOf = (tokens: readonly Token[], a: Figure, b: Figure): boolean =>
  a.form === 'counted' &&
  b.form === 'counted' &&
  [a, b].every((f) => tokens[f.to - 1]?.lower === 'members' && tokens[f.to]?.lower === 'of');

const listed = (between: readonly Token[]): boolean =>
  between.length <= 4 &&
  between.every(
    (t) => t.text === ',' || /^(?:and|with|along|together|alongside|\d{1,3}|their|his|her)$/.test(t.lower),
  );

/** "a boy |was shot in the arm and| a woman was shot in the back": two clauses that tell the same of one person each. */
const inTurn = (between: readonly Token[], a: Figure, b: Figure): boolean =>
  between.length <= 14 &&
  /^(?:and|while)$/.test(between.at(-1)?.lower ?? '') &&
  between.every((t) => !/^(?:who|that|which|when|where|after|before|then|later|;)$/.test(t.lower)) &&
  [a, b].every((f) => f.rules.includes(`subject:${f.measure}`) && f.high === 1);

function sum(run: readonly Figure[]): Figure {
  const total = run.reduce((n, f) => n + (f.low ?? 0), 0);
  return {
    measure: run[0]!.measure,
    population: run.every((f) => f.population === run[0]!.population) ? run[0]!.population : 'people',
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
