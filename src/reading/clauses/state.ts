import type { Word } from '../../languages/word.ts';
import { headOf, isPerson } from './kinds.ts';
import type { Chunk, Clause, ClauseKind, NounPhrase } from './types.ts';

/** A phrase that was read, and where it was put. */
export interface Seen {
  readonly phrase: NounPhrase;
  /** What the phrase hangs on: "the death of |three|". */
  readonly above?: Seen | null;
  /** True where it stands after "including". */
  readonly included?: boolean;
  /** True where it is what the one above is of. */
  readonly of?: boolean;
  /** The list in which it stands, to which a coordinated phrase is added. */
  readonly list: NounPhrase[];
}

/** A phrase and those that it hangs on, from the nearest outwards. */
export const upwards = (seen: Seen): readonly Seen[] => [seen, ...(seen.above ? upwards(seen.above) : [])];

/** "six of his cousins|, his wife|", "two members of a family |and a guest|": one person is none of those of whom a number is, but one more beside them. */
export function countAbove({ of, above, phrase: near }: Seen, phrase: NounPhrase): Seen | null {
  if (!of || !above?.phrase.quantity) return null;
  const counts = above.phrase.sort === 'count' || headOf(near).noun?.group === true;
  const isOneMore = isPerson(phrase) && phrase.quantity === null && headOf(phrase).noun?.plural !== true;
  return counts && isOneMore ? above : null;
}

/** What a clause hangs on, and how. */
type Hold = Partial<Pick<Clause, 'parent' | 'antecedent' | 'link'>>;

/** Where reading goes on behind what is set off. */
interface Place {
  readonly clause: Clause;
  readonly last: Seen | null;
}

const light: ReadonlySet<Chunk['kind'] | undefined> = new Set(['quote', 'time', 'adverb']);

/** What is known of a sentence while its chunks are read from left to right: one clause is open, and those around it may wait for their verb. */
export class ParseState {
  readonly clauses: Clause[] = [];
  /** What is set beside a phrase. */
  readonly apposed = new Map<NounPhrase, NounPhrase[]>();
  /** The clause that is open. */
  current: Clause;
  last: Seen | null = null;
  /** The phrase before what is set off by commas: "four, |including one|, and three". */
  resume: Seen | null = null;
  /** What goes on behind each bracket that is open. */
  readonly outer: Place[] = [];
  /** The chunk that is read now. */
  i = 0;
  /** What waits while dashes set something off. */
  dash: Place | null = null;
  readonly words: readonly Word[];
  readonly chunks: readonly Chunk[];

  constructor(words: readonly Word[], chunks: readonly Chunk[]) {
    this.words = words;
    this.chunks = chunks;
    this.current = this.open('main');
  }

  /** Opens a clause at the chunk that is read now. */
  open(kind: ClauseKind, { parent = null, antecedent = null, link = null }: Hold = {}): Clause {
    const from = this.chunks[this.i]?.from ?? 0;
    const clause: Clause = {
      index: this.clauses.length,
      kind,
      parent,
      antecedent,
      link,
      from,
      to: from,
      subjects: [],
      verb: null,
      objects: [],
      states: [],
      adjuncts: [],
      times: [],
      adverbs: [],
    };
    this.clauses.push(clause);
    this.current = clause;
    return clause;
  }

  /** The chunk so many after this one. */
  ahead(step = 1): Chunk | undefined {
    return this.chunks[this.i + step];
  }

  /** The chunk just before this one, whatever it is. */
  behind(): Chunk | undefined {
    return this.chunks[this.i - 1];
  }

  /** The chunk before this one, quotation marks, days and adverbs aside. */
  before(step = 1): Chunk | undefined {
    let k = this.i;
    for (let n = 0; n < step; n++) {
      k--;
      while (light.has(this.chunks[k]?.kind)) k--;
    }
    return this.chunks[k];
  }

  /** Adds a phrase to the subjects, objects or another list of a clause. */
  add(list: NounPhrase[], phrase: NounPhrase, included = false): void {
    list.push(phrase);
    this.last = { phrase, list, included };
  }

  /** Where reading is now, to come back to. */
  place(): Place {
    return { clause: this.current, last: this.last };
  }

  /** Goes on where reading was before. */
  goBack({ clause, last }: Place): void {
    this.current = clause;
    this.last = last;
  }

  /** The innermost clause around this one that has a subject and no verb yet. */
  waiting(): Clause | null {
    for (let c = this.current.parent; c; c = c.parent)
      if (c.verb === null && (c.subjects.length > 0 || c.antecedent)) return c;
    return null;
  }

  /** The clause on whose level a coordinated clause stands: out of relative and adverbial ones. */
  level(): Clause {
    let level = this.current;
    while (level.parent && !['main', 'coordinate', 'complement', 'aside'].includes(level.kind))
      level = level.parent;
    return level;
  }

  /** What a relative clause tells of: the last phrase; of "dozens of others who" the dozens. */
  antecedent(): NounPhrase | null {
    const above = this.last?.above?.phrase;
    const counts = above?.sort === 'count' && this.last!.of && !this.last!.phrase.quantity;
    return counts ? above : (this.last?.phrase ?? null);
  }

  /** True where the last phrase, or one that it hangs on, is set beside another. */
  isBeside(): boolean {
    const all = [...this.apposed.values()].flat();
    return this.last !== null && upwards(this.last).some((seen) => all.includes(seen.phrase));
  }
}
