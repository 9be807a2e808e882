import type { FigureMeasure } from '../../../core/claim.ts';
import type { NounPhrase } from '../../clauses/types.ts';
import type { Outcome } from './types.ts';

/** "were killed and wounded", "killed or injured 30": the two are told of the same people, and which is which is not said. */
export function joinPairs(outcomes: readonly Outcome[]): Outcome[] {
  const merged = new Set<Outcome>();
  const out: Outcome[] = [];
  for (const outcome of outcomes) {
    const mate = outcomes.find((o) => !merged.has(o) && o !== outcome && isPair(o, outcome));
    if (!mate) {
      out.push(outcome);
      continue;
    }
    merged.add(outcome);
    const at = out.indexOf(mate);
    if (at >= 0) out[at] = joined(mate, outcome);
    else out.push(joined(mate, outcome));
  }
  return out;
}

function joined(first: Outcome, second: Outcome): Outcome {
  const measure = measureOfBoth(first.measure, second.measure);
  return { ...(first.victims.length > 0 ? first : second), measure, rule: 'both' };
}

const measureOfBoth = (a: FigureMeasure, b: FigureMeasure): FigureMeasure => {
  if (a === 'casualties' || b === 'casualties') return a === 'casualties' ? b : a;
  return 'casualties';
};

const harms = new Set<FigureMeasure>(['killed', 'injured', 'casualties']);

/** The second goes on with the first, and has nobody of its own. */
const isPair = (first: Outcome, second: Outcome): boolean =>
  first.measure !== second.measure &&
  harms.has(first.measure) &&
  harms.has(second.measure) &&
  goesOn(first, second) &&
  sharesPeople(first, second) &&
  !isVague(first.victims) &&
  !isVague(second.victims);

function goesOn({ clause: before }: Outcome, { clause }: Outcome): boolean {
  if (clause.link !== 'and' && clause.link !== 'or') return false;
  return (
    clause.subjects === before.subjects &&
    clause.antecedent === before.antecedent &&
    clause.verb!.from - before.verb!.to <= 3
  );
}

/** Two passives of one subject, or two active verbs with one object behind them. */
function sharesPeople({ clause: before }: Outcome, { clause }: Outcome): boolean {
  if (before.verb!.passive && clause.verb!.passive) return true;
  return (
    before.objects.length === 0 && clause.objects.length > 0 && !before.verb!.passive && !clause.verb!.passive
  );
}

/** "several were killed and injured": some of each; how many of which is as vague as the word. */
const isVague = (victims: readonly NounPhrase[]): boolean =>
  victims.length === 1 && (victims[0]!.quantity?.rules.some((r) => vague.has(r)) ?? false);

const vague = new Set(['several', 'number-of', 'many', 'multiple', 'numerous', 'few', 'others']);
