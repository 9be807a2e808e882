import type { Structure } from '../clauses/build.ts';
import type { NounPhrase } from '../clauses/types.ts';
import type { Figure } from '../harm/figures.ts';
import { headOf } from '../harm/outcomes.ts';
import { chainOf, isEvent, onePlace, ownScope, type MainEvent, type Verdict } from './scope.ts';

export interface Passage {
  readonly index: number;
  readonly paragraph: number;
  readonly structure: Structure;
  /** Set in another town than the event, as far as names tell. */
  readonly elsewhere: () => boolean;
  /** Names the place of the event. */
  readonly here: boolean;
  /** Whether the lead or the headline has a name. */
  readonly known: (name: string) => boolean;
}

const incident: Verdict = { scope: 'incident', rule: 'scope:incident' };

/** The scope of every figure of an article; background passages keep theirs until the text comes back to what it reports. */
export class Passages {
  private readonly verdicts = new Map<number, Verdict>();
  /** Events that a passage brought up, by their noun. */
  private readonly brought = new Map<string, Verdict>();
  private before: { verdict: Verdict; paragraph: number } = { verdict: incident, paragraph: -1 };
  private readonly main: MainEvent;
  private readonly passages: ReadonlyMap<number, Passage>;
  private readonly first: number;

  /** The highest figures of the lead. */
  private readonly most: ReadonlyMap<string, number>;

  constructor(
    passages: readonly Passage[],
    main: MainEvent,
    first: number,
    most: ReadonlyMap<string, number>,
  ) {
    this.most = most;
    this.main = main;
    this.first = first;
    this.passages = new Map(passages.map((p) => [p.index, p]));
    for (const passage of passages) this.read(passage);
  }

  scopeOf(figure: Figure, sentence: number): Verdict {
    const passage = this.passages.get(sentence);
    const verdict = this.verdicts.get(sentence) ?? incident;
    if (!passage) return verdict;
    const here = headOf(figure.phrase).noun?.salvo && onePlace(chainOf(figure.clause, passage.structure));
    const ofMain =
      here || ((figure.low ?? 0) <= 5 && this.main.plural.has(headOf(figure.phrase).noun?.attack ?? ''));
    const counted =
      figure.measure === 'attacks' &&
      !(ofMain && !isPresentPerfect(figure.clause)) &&
      (!headOf(figure.phrase).noun?.weapon || isPresentPerfect(figure.clause));
    if (counted || figure.rules.includes('ordinal')) return { scope: 'aggregate', rule: 'scope:attacks' };
    if (figure.high === 0 && sentence > this.first) {
      const told = ownScope(figure.clause, figure.phrase, passage.structure, this.main, false);
      return told ?? this.verdicts.get(sentence - 1) ?? verdict;
    }
    const told =
      ownScope(figure.clause, figure.phrase, passage.structure, this.main, sentence <= this.first) ??
      this.apart(passage, figure);
    if (told) return told;
    const most = this.most.get(figure.measure) ?? 0;
    const alone = !figure.clause.subjects.some(isEvent);
    const above =
      sentence > this.first && (figure.low ?? 0) >= 100 && most > 0 && (figure.low ?? 0) > 10 * most;
    return above && alone && verdict.scope === 'incident'
      ? { scope: 'aggregate', rule: 'scope:far-above' }
      : verdict;
  }

  private read(passage: Passage): void {
    const { structure, index, paragraph } = passage;
    const [clause] = structure.clauses;
    const told = clause ? ownScope(clause, null, structure, this.main, index <= this.first) : null;
    const verdict = told ?? this.carried(passage);
    for (const phrase of events(structure)) {
      const noun = headOf(phrase).lower;
      if (phrase.determiner !== 'definite' && (verdict.scope !== 'incident' || !this.brought.has(noun)))
        this.brought.set(noun, verdict);
    }
    this.verdicts.set(index, verdict);
    this.before = { verdict, paragraph };
  }

  /** An event of its own: set in another place, and not told of as "the attack". */
  private apart(passage: Passage, figure: Figure): Verdict | null {
    if (passage.index <= this.first || this.main.lasts > 1) return null;
    if (passage.index > this.first && passage.elsewhere()) return { scope: 'other', rule: 'scope:elsewhere' };
    const chain = chainOf(figure.clause, passage.structure);
    const phrases = chain.flatMap((c) => [
      ...c.subjects,
      ...c.objects,
      ...c.adjuncts.flatMap((a) => a.phrases),
    ]);
    if (phrases.some((p) => isEvent(p) && (p.determiner === 'definite' || p.determiner === 'possessive')))
      return null;
    const places = chain
      .flatMap((c) =>
        c.adjuncts.filter((a) => a.role === 'place' || (a.role === 'of' && a.host && !isEvent(a.host))),
      )
      .flatMap((a) => a.phrases);
    const names = places.flatMap((p) => p.words.filter((w) => w.tag === 'name').map((w) => w.text));
    const introduced = phrases.some((p) => isEvent(p) && p.determiner !== 'definite');
    if (introduced && passage.index > this.first && names.length > 0 && names.every((n) => !passage.known(n)))
      return { scope: 'other', rule: 'scope:new-place' };
    return null;
  }

  /** What tells nothing itself goes on with the background before it, until a speaker, a place or a noun brings the event back. */
  private carried({ structure, index, paragraph, here }: Passage): Verdict {
    const named = events(structure).filter((p) => p.determiner === 'definite');
    const again = named
      .map((p) => this.brought.get(headOf(p).lower))
      .find((v) => v !== undefined && v.scope !== 'incident');
    if (again) return { scope: again.scope, rule: 'scope:brought-up' };
    const { verdict } = this.before;
    if (verdict.scope === 'incident') return incident;
    const background: Verdict = { scope: verdict.scope, rule: 'scope:background' };
    const opens = paragraph !== this.before.paragraph;
    const [clause] = structure.clauses;
    const subject = clause?.subjects[0];
    if (subject?.sort === 'pronoun' && subject.determiner === 'none') return background;
    if (!opens && verdict.scope === 'aggregate' && named.length === 0 && !here) return background;
    const says = structure.clauses.some((c) => c.verb?.head.verb?.says);
    return index < this.first + 3 ||
      here ||
      (opens && says) ||
      named.length > 0 ||
      (opens && verdict.scope === 'aggregate')
      ? incident
      : background;
  }
}

/** "has carried out 12 raids": so far, and so a sum; "had carried out" only says what came before. */
const isPresentPerfect = ({ verb }: Figure['clause']): boolean => Boolean(verb?.perfect && verb.present);

const events = (structure: Structure): readonly NounPhrase[] =>
  structure.clauses
    .flatMap((c) => [...c.subjects, ...c.objects, ...c.adjuncts.flatMap((a) => a.phrases)])
    .filter(isEvent);
