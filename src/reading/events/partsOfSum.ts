import { headOf } from '../clauses/kinds.ts';
import type { Clause } from '../clauses/types.ts';
import type { Figure } from '../harm/figures.ts';
import { incident, type Lead, type Passage } from './passage.ts';
import type { Verdict } from './scope/rule.ts';
import { chainOf, isEvent, phrasesOf, placesOf, upwards } from './signs.ts';

const other: Verdict = { scope: 'other', rule: 'scope:one-of-sum' };
const sum: Verdict = { scope: 'aggregate', rule: 'scope:sum' };

/** In an article that leads with a sum over several events: each of them, of which the first told is the one that it reports. */
export class PartsOfSum {
  private readonly passages: readonly Passage[];
  private readonly verdictOf: (figure: Figure, passage: Passage) => Verdict;
  private readonly most: Lead['most'];
  private known: ReadonlyMap<number, Verdict> | undefined;

  /** Takes the passages behind the lead, its highest figures, and what the words of a figure there tell of its event. */
  constructor(
    passages: readonly Passage[],
    most: Lead['most'],
    verdictOf: (figure: Figure, passage: Passage) => Verdict,
  ) {
    this.most = most;
    this.passages = passages;
    this.verdictOf = verdictOf;
  }

  /** An event or a day of its own is one of those summed up, and so is what goes on with it; else the sum goes on. */
  scopeOf(figure: Figure, passage: Passage): Verdict {
    if (this.isSum(figure)) return sum;
    const { clause, low, high } = figure;
    const verdict = this.verdicts.get(passage.index);
    if (verdict && (tellsOne(clause, passage) || goesOn(clause))) return verdict;
    return low === 1 && high === 1 ? other : sum;
  }

  /** The verdicts on sentences that tell of one event; sought once. */
  private get verdicts(): ReadonlyMap<number, Verdict> {
    this.known ??= this.read();
    return this.known;
  }

  /** As many as the lead sums up: the sum again. */
  private isSum({ measure, low }: Figure): boolean {
    const most = this.most.get(measure) ?? 0;
    return most > 1 && low !== null && low >= most;
  }

  private read(): ReadonlyMap<number, Verdict> {
    const verdicts = new Map<number, Verdict>();
    for (const passage of this.passages) {
      const own = passage.figures.filter(
        (f) => !this.isSum(f) && this.verdictOf(f, passage).scope === 'incident',
      );
      const last = verdicts.get(passage.index - 1);
      if (last && own.some((f) => goesOn(f.clause))) verdicts.set(passage.index, last);
      else if (own.some((f) => tellsOne(f.clause, passage)))
        verdicts.set(passage.index, verdicts.size === 0 ? incident : other);
    }
    return verdicts;
  }
}

/** True where a clause has an event, a day, an act or a place of its own. */
function tellsOne(clause: Clause, { structure }: Passage): boolean {
  const chain = chainOf(clause, structure);
  return (
    phrasesOf(chain).some((p) => isEvent(p) && !headOf(p).noun?.plural) ||
    chain.some((c) => c.times.some((w) => w.time!.kind === 'day' || w.time!.kind === 'moment')) ||
    chain.some((c) => c.verb?.head.verb?.deed !== undefined) ||
    placesOf(upwards(clause)).some((a) => a.phrases.some((p) => p.sort === 'name'))
  );
}

/** "|He| died in hospital": of the one told right before. */
const goesOn = ({ subjects }: Clause): boolean => subjects[0]?.sort === 'pronoun';
