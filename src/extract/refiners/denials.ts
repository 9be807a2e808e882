import { words } from '../../lexicon/words.ts';
import type { Figure } from '../figures/figure.ts';
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
  if (noun < 0) return [...kept, ...harmed(c, at)];
  if (figures.some((f) => f.from <= noun && noun < f.to)) return kept;
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

const harm = /^(?:harm|harmed|harming|killed|killing|kill|injured|injuring|hurt|hurting|wounded|wounding)$/;

/** "denied killing any civilians", "denied that civilians were harmed": plural nouns for people, without a number. */
function harmed({ tokens, outcomes }: Clause, at: number): Figure[] {
  const verb = tokens.findIndex((t, i) => i > at && i <= at + 9 && harm.test(t.lower));
  if (verb < 0) return [];
  const who = tokens.findIndex(
    (t, i) => i > at && Math.abs(i - verb) <= 4 && words().people.get(t.lower)?.plural === true,
  );
  if (who < 0 || tokens.slice(at, Math.max(verb, who)).some((t) => t.pos === 'NUM')) return [];
  const measure = outcomes.find((o) => o.from === verb)?.measure;
  return [
    {
      measure: measure === 'killed' || measure === 'injured' ? measure : 'casualties',
      population: words().people.get(tokens[who]!.lower)!.population,
      low: 0,
      high: 0,
      from: who,
      to: who + 1,
      form: 'counted',
      partOf: null,
      derived: false,
      rules: ['denied'],
    },
  ];
}
