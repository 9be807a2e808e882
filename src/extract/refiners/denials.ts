import type { Figure } from '../assemble.ts';
import type { Clause } from '../link.ts';

const denies = /^(?:denied|denies|deny|denying|rejected|rejects|dismissed|dismisses|refuted|refutes)$/;
const measures: ReadonlyMap<string, Figure['measure']> = new Map([
  ['casualties', 'casualties'],
  ['casualty', 'casualties'],
  ['deaths', 'killed'],
  ['fatalities', 'killed'],
  ['injuries', 'injured'],
  ['victims', 'casualties'],
]);

/**
 * "denied causing civilian casualties": nobody, says the speaker; a figure of 0 with stance `denies` (CLAIMS.md).
 * A figure inside what is denied ("denies killing dozens") is nobody's claim here.
 */
export function denials(c: Clause, figures: readonly Figure[]): Figure[] {
  const at = c.tokens.findIndex((t) => denies.test(t.lower));
  if (at < 0) return [...figures];
  const kept = figures.filter((f) => f.from < at || f.from > at + 8);
  const noun = c.tokens.findIndex((t, i) => i > at && i <= at + 8 && measures.has(t.lower));
  if (noun < 0 || figures.some((f) => f.from <= noun && noun < f.to)) return kept;
  const civilian = c.tokens[noun - 1]?.lower === 'civilian';
  const figure: Figure = {
    measure: measures.get(c.tokens[noun]!.lower) ?? 'casualties',
    population: civilian ? 'civilians' : 'people',
    low: 0,
    high: 0,
    from: civilian ? noun - 1 : noun,
    to: noun + 1,
    form: 'counted',
    partOf: null,
    derived: false,
    rules: ['denied'],
  };
  return [...kept, figure];
}
