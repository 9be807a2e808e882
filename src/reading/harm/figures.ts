import type { FigureMeasure } from '../../core/claim.ts';
import type { Interval } from '../../core/interval.ts';
import type { Population } from '../../core/population.ts';
import type { Language } from '../../languages/language.ts';
import type { Role } from '../../languages/word.ts';
import type { Structure } from '../clauses/build.ts';
import type { Adjunct, Clause, NounPhrase } from '../clauses/types.ts';
import { toldAs } from './asserted.ts';
import { headOf, outcomesOf, subjectsOf, type Outcome } from './outcomes.ts';
import { adjunctsOf, isOne, kindOf, ofPhrase, populationOf, predicateOf } from './people.ts';

export type Form = 'counted' | 'indefinite' | 'definite' | 'kin' | 'name' | 'pronoun' | 'another';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A figure as one sentence gives it, before speaker, scope and place. */
export interface Figure extends Interval {
  readonly measure: FigureMeasure;
  readonly population: Population;
  readonly phrase: NounPhrase;
  /** Words `from` up to `to` of the sentence that print it. */
  readonly from: number;
  readonly to: number;
  /** The same as tokens of the sentence. */
  readonly words: Range;
  readonly form: Form;
  readonly clause: Clause;
  readonly partOf: Figure | null;
  readonly stance: 'asserts' | 'denies';
  readonly derived: boolean;
  /** The figures that a sum adds up. */
  readonly adds: readonly Figure[];
  /** Told in one breath: those with the same group make up one list. */
  readonly group: object;
  /** How many, or what befell them, is told by what it refers to. */
  readonly refers: 'count' | 'outcome' | null;
  readonly agents: readonly NounPhrase[];
  readonly rules: readonly string[];
}

const formOf = (phrase: NounPhrase): Form => {
  if (phrase.quantity) return 'counted';
  if (headOf(phrase).closed === 'all') return 'counted';
  if (phrase.sort === 'pronoun' && phrase.determiner === 'none') return 'pronoun';
  if (phrase.determiner === 'another') return 'another';
  if (phrase.sort === 'name') return 'name';
  if (phrase.determiner === 'definite') return 'definite';
  return phrase.determiner === 'possessive' ? 'kin' : 'indefinite';
};

/** What these govern is taken for granted: "a charge |in| the death of two"; not so "led |to| the death of two". */
const given: ReadonlySet<Role> = new Set(['place', 'cause', 'topic', 'time', 'since']);

/** Those of whom nobody is a civilian. */
const armed: ReadonlySet<Population> = new Set(['soldiers', 'militants', 'police', 'attackers']);

/** Reads the figures of one sentence. */
export class SentenceFigures {
  readonly figures: Figure[] = [];
  private readonly taken = new Set<NounPhrase>();
  private group: object = {};
  private readonly structure: Structure;
  private readonly language: Language;

  constructor(structure: Structure, language: Language) {
    this.structure = structure;
    this.language = language;
  }

  read(): Figure[] {
    for (const outcome of outcomesOf(this.structure, this.language)) this.outcome(outcome);
    for (const clause of this.structure.clauses) this.nominal(clause);
    this.inclusions();
    return this.figures.map((f) => this.asFamily(f)).toSorted((a, b) => a.from - b.from);
  }

  /** "a father and his |three sons|": beside their parents they are children. */
  private asFamily(figure: Figure): Figure {
    const noun = headOf(figure.phrase).noun;
    const mates = this.figures.filter((f) => f.group === figure.group && f !== figure);
    if (
      noun?.sibling &&
      figure.phrase.determiner === 'possessive' &&
      mates.some((f) => f.population === 'children')
    )
      return { ...figure, population: 'children' };
    // "Ana Silva and |her| son": the next one's owner
    if (figure.form === 'name' && figure.population === 'people') {
      const next = mates.find((f) => f.from > figure.from && f.phrase.determiner === 'possessive');
      const refers = next?.phrase.words[0]?.refers;
      if (refers === 'he' || refers === 'she')
        return { ...figure, population: refers === 'he' ? 'men' : 'women' };
    }
    if (!headOf(figure.phrase).noun?.offspring || figure.population !== 'people') return figure;
    const parents = this.figures.some(
      (f) => f.group === figure.group && f.phrase.words.some((w) => w.noun?.parent),
    );
    return parents ? { ...figure, population: 'children' } : figure;
  }

  private outcome(outcome: Outcome): void {
    const { clause, measure, rule } = outcome;
    this.group = {};
    for (const victim of this.evened(outcome.victims))
      this.victim(victim, clause, measure, rule, outcome.agents, null);
    this.mixed(outcome.victims);
    // "killed a man named Silva |together with his son|"
    const called = this.structure.clauses.filter(
      (c) => c.kind === 'reduced' && c.parent === clause && c.verb?.head.verb?.calls,
    );
    for (const adjunct of [clause, ...called].flatMap((c) => c.adjuncts))
      if ((adjunct.role === 'addition' || adjunct.role === 'company') && outcome.victims.length > 0)
        for (const phrase of adjunct.phrases)
          if (kindOf(this.structure, phrase) === 'people')
            this.victim(phrase, clause, measure, rule, outcome.agents, null);
  }

  /** "no soldiers |or civilians|": what is said of the first holds of those that have no number. */
  private evened(victims: readonly NounPhrase[]): readonly NounPhrase[] {
    const none = victims[0]?.quantity?.high === 0 ? victims[0].quantity : null;
    return none ? victims.map((v) => (this.isAny(v) ? { ...v, quantity: none } : v)) : victims;
  }

  /** "12 |soldiers and civilians|": a number that counts those with arms and those without says how many people. */
  private mixed([first, second, ...rest]: readonly NounPhrase[]): void {
    if (!first?.quantity || !second || rest.length > 0 || !this.isAny(second)) return;
    const kinds = [first, second].map((p) => populationOf(this.structure, p));
    if (!kinds.some((kind) => armed.has(kind)) || kinds.every((kind) => armed.has(kind))) return;
    const at = this.figures.findIndex((f) => f.phrase === first && f.high !== 0);
    if (at >= 0) this.figures[at] = { ...this.figures[at]!, population: 'people' };
  }

  /** One phrase that names whom something befell, with what is set beside it and what it includes. */
  private victim(
    phrase: NounPhrase,
    clause: Clause,
    measure: FigureMeasure,
    rule: string,
    agents: readonly NounPhrase[],
    whole: Figure | null,
  ): void {
    const kind = kindOf(this.structure, phrase);
    if (kind === 'thing' || kind === 'attacks' || (kind === 'unknown' && rule === 'hit')) return;
    if (headOf(phrase).noun?.body && measure !== 'killed') return;
    const own = this.amongMeasure(phrase);
    if (own && own !== measure) return this.attributive(phrase, clause);
    if (this.taken.has(phrase) && this.figures.some((f) => f.phrase === phrase && f.measure === measure))
      return;
    const figure = this.figure(phrase, clause, measure, rule, agents, whole);
    if (figure) {
      this.taken.add(phrase);
      this.figures.push(figure);
    }
    this.parts(phrase, clause, measure, agents, figure ?? whole);
  }

  private figure(
    phrase: NounPhrase,
    clause: Clause,
    measure: FigureMeasure,
    rule: string,
    agents: readonly NounPhrase[],
    whole: Figure | null,
  ): Figure | null {
    const nominal = rule === 'noun-of' || rule === 'noun-owner' || rule === 'attributive';
    const told = nominal && this.isGiven(phrase, clause) ? 'asserted' : toldAs(clause, this.structure);
    if (told === 'open' || this.isDoubted(phrase)) return null;
    if (told === 'denied' && !this.isAny(phrase)) return null;
    const interval = told === 'denied' ? { low: 0, high: 0 } : this.intervalOf(phrase);
    if (!interval || (interval.high === 0 && told === 'asserted' && this.isPartial(phrase))) return null;
    const share = whole !== null || ofPhrase(this.structure, phrase)?.determiner === 'definite';
    if ((share || rule === 'among') && phrase.quantity?.rules.some((r) => r === 'many' || r === 'numerous'))
      return null;
    const { from, to } = this.spanOf(phrase);
    return {
      measure,
      population: populationOf(this.structure, phrase),
      low: interval.low,
      high: interval.high,
      phrase,
      from,
      to,
      words: { from: this.structure.words[from]!.from, to: this.structure.words[to - 1]!.to },
      form: formOf(phrase),
      clause,
      partOf: whole,
      stance: told === 'denied' ? 'denies' : 'asserts',
      derived: false,
      adds: [],
      group: this.group,
      refers: interval.low === null && interval.high === null ? 'count' : null,
      agents,
      rules: [rule, ...(phrase.quantity?.rules ?? []), ...(whole ? ['part-of'] : [])],
    };
  }

  /** "the risk of |12 deaths|", "the possibility of the death |of three|" */
  private isDoubted(phrase: NounPhrase): boolean {
    const all = this.structure.clauses.flatMap((c) => c.adjuncts);
    let above: NounPhrase | null | undefined = phrase;
    for (let n = 0; above && n < 3; n++) {
      above = all.find((a) => a.role === 'of' && a.phrases.includes(above!))?.host;
      if (above && headOf(above).noun?.doubt) return true;
    }
    return false;
  }

  /** "the loss of those seven |could have been avoided|": what a definite subject names is taken for granted. */
  private isGiven(phrase: NounPhrase, clause: Clause): boolean {
    const subject = clause.subjects.find(
      (s) => s === phrase || adjunctsOf(this.structure, s).some((a) => a.phrases.includes(phrase)),
    );
    const isDefinite = (p: NounPhrase): boolean =>
      p.determiner === 'definite' || p.determiner === 'possessive';
    if (subject !== undefined) return isDefinite(subject);
    // "will be charged |in the death of a boy|"
    const of = clause.adjuncts.find((a) => a.role === 'of' && a.phrases.includes(phrase));
    const above = clause.adjuncts.find((a) => of?.host && a.phrases.includes(of.host));
    return above !== undefined && isDefinite(of!.host!) && given.has(above.role);
  }

  /** How many a phrase is: its number, that of "a family |of seven|", or one. */
  private intervalOf(phrase: NounPhrase): Interval | null {
    if (phrase.quantity) return phrase.quantity;
    const head = headOf(phrase);
    const { noun } = head;
    const share = head.closed === 'all' ? ofPhrase(this.structure, phrase)?.quantity : null;
    if (share) return share;
    if (head.closed === 'share' || head.closed === 'all') return null;
    if (
      head.refers === 'they' ||
      (phrase.determiner === 'definite' && noun?.population !== undefined && noun.plural && !noun.group)
    )
      return { low: null, high: null };
    const of = adjunctsOf(this.structure, phrase).find((a) => a.role === 'of')?.phrases[0];
    if (noun?.life && phrase.determiner === 'none') return null;
    if (noun?.size && !phrase.quantity) return { low: noun.size, high: noun.size };
    if (noun?.group) return of?.quantity && of.sort === 'count' ? of.quantity : null;
    return isOne(phrase) ? { low: 1, high: 1 } : null;
  }

  /** "|any| civilians", "civilians": nobody in particular, so that a denial says nobody was. */
  private isAny(phrase: NounPhrase): boolean {
    const { noun } = headOf(phrase);
    return (
      !phrase.quantity && phrase.sort === 'common' && phrase.determiner === 'none' && Boolean(noun?.plural)
    );
  }

  /** "none of the 30", "no one in the tanker": nobody of a part says nothing of the whole. */
  private isPartial(phrase: NounPhrase): boolean {
    const hosted = adjunctsOf(this.structure, phrase);
    return (
      hosted.some((a) => a.role === 'of' || (phrase.sort === 'count' && a.role === 'place')) ||
      headOf(phrase).closed === 'share'
    );
  }

  private spanOf(phrase: NounPhrase): { from: number; to: number } {
    const of = adjunctsOf(this.structure, phrase).find((a) => a.role === 'of')?.phrases[0];
    const long =
      of &&
      (phrase.sort === 'count' || headOf(phrase).noun?.body || headOf(phrase).noun?.population === 'people');
    const to = long ? of.to : phrase.to;
    // "a further |100 people|", "any |civilian casualties|"
    const number = phrase.words.findIndex((w) => w.tag === 'number');
    const from =
      number > 0
        ? phrase.from + number
        : this.isAny(phrase) && phrase.words[0]!.tag === 'determiner'
          ? phrase.from + 1
          : phrase.from;
    // "|hundreds|" of injured: quotation marks are printed in pairs or not at all
    const marks = this.structure.words.slice(from, to).filter((w) => w.tag === 'quote').length;
    return marks % 2 === 0 ? { from, to } : { from, to: phrase.to };
  }

  /** "including three women", "two of them children", "— three Moldovans and two Serbs". */
  private parts(
    phrase: NounPhrase,
    clause: Clause,
    measure: FigureMeasure,
    agents: readonly NounPhrase[],
    whole: Figure | null,
  ): void {
    const beside = this.structure.apposed.get(phrase) ?? [];
    const plural = whole !== null && whole.high !== 1;
    if (plural)
      for (const part of beside)
        if (this.isPart(part)) {
          this.victim(part, clause, measure, 'beside', agents, whole);
          const relative = this.structure.clauses.find((c) => c.antecedent === part && c.verb?.head.verb?.be);
          for (const other of relative?.objects ?? [])
            if (other.quantity) this.victim(other, clause, measure, 'beside', agents, whole);
        }
  }

  /** "including three women": parts of the figure on which the words hang, else of the last one before them. */
  private inclusions(): void {
    for (const adjunct of this.structure.clauses.flatMap((c) => c.adjuncts)) {
      if (adjunct.role !== 'inclusion') continue;
      const whole = this.wholeOf(adjunct);
      if (!whole || (whole.high === 1 && whole.low === 1)) continue;
      this.group = {};
      for (const part of adjunct.phrases)
        this.victim(part, whole.clause, whole.measure, 'including', whole.agents, whole);
    }
  }

  private wholeOf(adjunct: Adjunct): Figure | null {
    let host = adjunct.host;
    for (let n = 0; host && n < 8; n++) {
      const figure = this.figures.find((f) => f.phrase === host);
      if (figure) return figure;
      const above = this.structure.clauses.flatMap((c) => c.adjuncts).find((a) => a.phrases.includes(host!));
      const named = [...this.structure.apposed].find(([, beside]) => beside.includes(host!))?.[0];
      host = above?.host ?? named ?? null;
    }
    const at = adjunct.word.start;
    return (
      this.figures
        .filter((f) => f.phrase.words[0]!.start < at && f.partOf === null)
        .toSorted((a, b) => a.from - b.from)
        .at(-1) ?? null
    );
  }

  /** A number or a kind of people; a name beside "two lodgers" only tells who they are. */
  private isPart(phrase: NounPhrase): boolean {
    if (phrase.quantity)
      return phrase.sort !== 'count' || kindOf(this.structure, phrase) !== 'thing'
        ? !this.describes(phrase)
        : false;
    return phrase.sort === 'common' && phrase.determiner === 'indefinite' && isOne(phrase);
  }

  /** "one of whom was pregnant": tells something else of a part. */
  private describes(phrase: NounPhrase): boolean {
    const clause = this.structure.clauses.find((c) => c.antecedent === phrase && c.verb);
    if (!clause?.verb?.head.verb?.be) return false;
    return predicateOf(this.structure, phrase) === null && !clause.states.some((w) => w.state !== null);
  }

  /** "the death of three", "12 deaths", "the death toll rose to 12", "three injured people". */
  private nominal(clause: Clause): void {
    for (const phrase of phrasesOf(clause)) {
      if (this.taken.has(phrase)) continue;
      this.harmNoun(phrase, clause);
      this.attributive(phrase, clause);
      this.attacks(phrase, clause);
    }
    this.toll(clause);
    this.included(clause);
    this.breakdown(clause);
    this.ordinal(clause);
    this.times(clause);
  }

  /** "the dead include |two women|", "those that died included |five rebels|" */
  private included(clause: Clause): void {
    const [subject] = clause.subjects;
    if (!subject || subject.quantity || !clause.verb?.head.verb?.includes || clause.verb.negated) return;
    const head = headOf(subject);
    const measure = head.noun?.toll
      ? this.tollMeasure(subject)?.measure
      : isHarmed(subject)
        ? (head.state ?? head.noun?.harm)
        : this.told(subject);
    if (measure) {
      this.group = {};
      for (const object of clause.objects) this.victim(object, clause, measure, 'includes', [], null);
    }
  }

  /** "12 of them |were women|", "19 were children": parts of the count that was told before. */
  private breakdown(clause: Clause): void {
    if (!clause.verb || clause.verb.negated || clause.kind === 'relative') return;
    for (const subject of clause.subjects) {
      if (this.taken.has(subject) || subject.sort !== 'count' || !subject.quantity) continue;
      const of = ofPhrase(this.structure, subject);
      const ofVictims = of?.determiner === 'definite' && (headOf(of).noun?.generic ?? false);
      if (
        !(ofVictims && clause.adjuncts.some((a) => a.role === 'origin')) &&
        !(clause.verb.head.verb?.be && predicateOf(this.structure, subject))
      )
        continue;
      if (ofVictims) this.gapped(clause, subject);
      const figure = this.figure(subject, clause, 'killed', 'of-them', [], null);
      if (figure) {
        this.taken.add(subject);
        this.figures.push({ ...figure, refers: 'outcome' });
      }
    }
  }

  /** "Five of the victims came from one town, |three from another|": the rest share the verb. */
  private gapped(clause: Clause, subject: NounPhrase): void {
    const counts = phrasesOf(clause)
      .concat([...this.structure.apposed.values()].flat())
      .filter(
        (p) =>
          p !== subject &&
          p.sort === 'count' &&
          p.quantity &&
          clause.adjuncts.some((a) => a.host === p && a.role === 'origin'),
      );
    for (const phrase of new Set(counts)) {
      const figure = this.figure(phrase, clause, 'killed', 'of-them', [], null);
      if (figure) {
        this.taken.add(phrase);
        this.figures.push({ ...figure, refers: 'outcome' });
      }
    }
  }

  /** "the second death in a week", "at least the fourth shooting of the year": so many of them. */
  private ordinal(clause: Clause): void {
    if (!clause.verb?.head.verb?.be || clause.verb.negated) return;
    const timed =
      clause.times.length > 0 || clause.adjuncts.some((a) => a.phrases.some((p) => headOf(p).noun?.period));
    if (!timed) return;
    for (const object of clause.objects) {
      const order = object.words.find((w) => w.ordinal !== null)?.ordinal;
      if (!order || object.quantity || object.determiner !== 'definite') continue;
      const head = headOf(object).ordinal === null ? headOf(object) : headOf(clause.subjects[0] ?? object);
      const measure = head.noun?.attack === undefined ? head.noun?.harm : 'attacks';
      if (!measure || head.noun?.population !== undefined) continue;
      const floor = this.structure.words[object.from - 1]?.floor;
      const quantity = { low: order, high: floor ? null : order, rules: ['ordinal'] };
      const figure = this.figure({ ...object, quantity }, clause, measure, 'ordinal', [], null);
      if (figure) this.figures.push({ ...figure, population: measure === 'attacks' ? 'none' : 'people' });
    }
  }

  /** "used gas at least four times": so many attacks. */
  private times(clause: Clause): void {
    const { verb } = clause.verb?.head ?? {};
    if (!verb?.act || verb.harm || clause.verb?.negated) return;
    const phrase = clause.objects.find(
      (o) => headOf(o).noun?.times && o.quantity && (o.quantity.low ?? 0) >= 2,
    );
    if (!phrase || this.taken.has(phrase)) return;
    this.taken.add(phrase);
    const figure = this.figure(phrase, clause, 'attacks', 'times', [], null);
    if (figure) this.figures.push({ ...figure, population: 'none' });
  }

  private harmNoun(phrase: NounPhrase, clause: Clause): void {
    const { noun } = headOf(phrase);
    const body = noun?.body === true;
    const told = noun?.harm ?? (noun?.wound ? 'injured' : body ? 'killed' : noun?.harmOf);
    const measure = told === 'casualties' && phrase.words.some((w) => w.deadly) ? 'killed' : told;
    if (!measure || (noun?.population !== undefined && !body)) return;
    const count = clause.adjuncts.find((a) => a.role === 'of' && a.phrases.includes(phrase))?.host;
    if (count && headOf(count).noun?.charge) return;
    const { verb } = clause;
    if (body && (verb?.head.verb?.displays || (verb?.passive && verb.head.verb?.tallies))) return;
    const adjuncts = clause.adjuncts.filter((a) => a.host === phrase);
    const of = adjuncts.find((a) => a.role === 'of' || (noun?.wound && a.role === 'goal'));
    this.group = {};
    if (of) {
      for (const victim of of.phrases) this.victim(victim, clause, measure, 'noun-of', [], null);
      if (of.phrases.some((p) => this.taken.has(p))) return;
    }
    if (
      phrase.owner &&
      !phrase.quantity &&
      !noun?.harmOf &&
      kindOf(this.structure, phrase.owner) !== 'thing' &&
      !of
    )
      return this.victim(phrase.owner, clause, measure, 'noun-owner', [], null);
    if (
      toldAs(clause, this.structure) === 'denied' &&
      !phrase.quantity &&
      phrase.determiner === 'none' &&
      noun?.plural
    ) {
      const figure = this.figure(phrase, clause, measure, 'denied', [], null);
      if (figure) {
        this.taken.add(phrase);
        this.figures.push({ ...figure, form: 'counted', population: turnsOf(phrase) });
      }
      return;
    }
    if (!phrase.quantity && noun?.single && phrase.sort !== 'name') {
      this.taken.add(phrase);
      const figure = this.figure(
        { ...phrase, quantity: { low: 1, high: 1, rules: ['one'] } },
        clause,
        measure,
        'counted-noun',
        [],
        null,
      );
      if (figure) this.figures.push({ ...figure, form: 'definite', population: turnsOf(phrase) });
      return;
    }
    if (
      noun?.wound &&
      (phrase.quantity?.rules.includes('multiple') ||
        clause.verb?.head.verb?.suffers ||
        clause.verb?.head.verb?.have)
    )
      return;
    const multiple = phrase.words.map((w) => w.multiple).find((m) => m !== null);
    if (multiple && measure === 'killed' && !phrase.quantity) {
      this.taken.add(phrase);
      const figure = this.figure(
        { ...phrase, quantity: { low: multiple, high: multiple, rules: ['multiple-of'] } },
        clause,
        measure,
        'counted-noun',
        [],
        null,
      );
      if (figure) this.figures.push(figure);
      return;
    }
    if (
      phrase.quantity &&
      (noun?.harm !== undefined || body) &&
      !(measure === 'injured' && noun?.wound && !noun.harm)
    ) {
      this.taken.add(phrase);
      const figure = this.figure(phrase, clause, measure, 'counted-noun', [], null);
      if (figure) this.figures.push({ ...figure, population: turnsOf(phrase) });
    }
  }

  /** "three injured people", "two dead", "the wounded". */
  private attributive(phrase: NounPhrase, clause: Clause): void {
    const kind = kindOf(this.structure, phrase);
    if ((kind !== 'people' && !(kind === 'harmed' && this.amongMeasure(phrase))) || !phrase.quantity) return;
    if (
      clause.adjuncts.some(
        (a) => a.role === 'of' && a.phrases.includes(phrase) && a.host && this.taken.has(a.host),
      )
    )
      return;
    const wounds = clause.adjuncts.find(
      (a) => a.role === 'with' && a.host === phrase && headOf(a.phrases[0]!).noun?.wound,
    );
    if (wounds) return this.victim(phrase, clause, 'injured', 'with-injuries', [], null);
    const words = phrase.words.slice(1);
    const told = words.find(
      (w) =>
        w.state !== null ||
        (w.tag === 'verb' && w.verb?.harm && (w.form === 'past-or-participle' || w.form === 'participle')),
    );
    const measures = words
      .map((w) => (w.tag === 'verb' ? w.verb?.harm?.measure : null))
      .filter((m) => m === 'killed' || m === 'injured');
    if (new Set(measures).size > 1 && !this.taken.has(phrase)) {
      const vague = phrase.quantity.rules.some(
        (r) => r === 'number-of' || r === 'several' || r === 'multiple',
      );
      if (!vague) return this.victim(phrase, clause, 'casualties', 'both', [], null);
      this.victim(phrase, clause, 'killed', 'attributive', [], null);
      return this.victim(phrase, clause, 'injured', 'attributive', [], null);
    }
    const measure = this.amongMeasure(phrase) ?? told?.state ?? told?.verb?.harm?.measure;
    if (measure && !this.taken.has(phrase)) this.victim(phrase, clause, measure, 'attributive', [], null);
  }

  /** "hundreds |of wounded|": what befell them is told by what they are. */
  private amongMeasure(phrase: NounPhrase): FigureMeasure | null {
    const of = phrase.sort === 'count' ? ofPhrase(this.structure, phrase) : null;
    if (of?.determiner !== 'none') return null;
    const head = headOf(of);
    if (head.noun?.population !== undefined) return null;
    return head.verb?.harm?.measure ?? head.state ?? head.noun?.harm ?? null;
  }

  /** "three air strikes", "in four shootings"; rockets and shells where somebody fires them or they land. */
  private attacks(phrase: NounPhrase, clause: Clause): void {
    const { noun } = headOf(phrase);
    const { quantity } = phrase;
    const of = phrase.sort === 'count' ? ofPhrase(this.structure, phrase) : null;
    const counted = of && of.determiner !== 'none' ? headOf(of).noun : noun;
    if (
      counted?.attack === undefined ||
      counted.population !== undefined ||
      !quantity ||
      this.taken.has(phrase)
    )
      return;
    if (
      (quantity.low ?? 0) < 1 ||
      (quantity.low === 1 && quantity.high === 1) ||
      (!of && !counted.plural) ||
      quantity.rules.some((r) => r === 'many' || r === 'numerous' || r === 'multiple' || r === 'others')
    )
      return;
    if (counted.weapon && !(clause.verb?.head.verb?.act ?? clause.verb?.head.verb?.lands)) return;
    this.taken.add(phrase);
    const figure = this.figure(phrase, clause, 'attacks', 'counted-attacks', [], null);
    if (figure) this.figures.push({ ...figure, population: 'none' });
  }

  private toll(clause: Clause): void {
    const subject = subjectsOf(clause).find((s) => headOf(s).noun?.toll ?? isHarmed(s));
    const object = clause.objects.find((o) => headOf(o).noun?.toll ?? isHarmed(o));
    const toll = [subject, object].find((t) => t && this.tollMeasure(t)) ?? subject ?? object;
    if (
      !toll ||
      !clause.verb ||
      !(clause.verb.head.verb?.counts || clause.verb.head.verb?.exceeds || clause.verb.head.verb?.be)
    )
      return;
    if (
      isHarmed(toll) &&
      clause.verb.head.verb?.be &&
      !clause.objects.some((o) => o.quantity && (o.quantity.low ?? 0) > 1)
    )
      return;
    const measure = this.tollMeasure(toll);
    if (!measure) {
      if (toll.determiner !== 'definite' || !headOf(toll).noun?.toll) return;
      const moved = clause.adjuncts
        .filter((a) => a.role === 'goal' || a.role === 'place')
        .flatMap((a) => a.phrases)
        .find((p) => p.quantity && p.sort === 'count');
      const figure = moved ? this.figure(moved, clause, 'killed', 'moved-figure', [], null) : null;
      if (figure && moved) {
        this.taken.add(moved);
        this.figures.push({ ...figure, refers: 'outcome' });
      }
      return;
    }
    for (const from of clause.adjuncts.filter((a) => a.role === 'origin').flatMap((a) => a.phrases)) {
      const earlier =
        from.quantity && !this.taken.has(from)
          ? this.figure(from, clause, measure.measure, 'earlier-figure', [], null)
          : null;
      if (earlier && from.sort === 'count') {
        this.taken.add(from);
        this.figures.push({ ...earlier, population: measure.population });
      }
    }
    // "put the number of people killed |at 55|": behind what tells of the toll
    const behind = this.structure.clauses.filter(
      (c) => c.parent === clause && c.kind === 'reduced' && c.objects.length === 0,
    );
    const numbers = [
      ...clause.objects,
      ...[clause, ...behind]
        .flatMap((c) => c.adjuncts)
        .filter((a) => a.role === 'goal' || a.role === 'place' || a.role === 'comparison')
        .flatMap((a) => a.phrases),
    ].filter((p) => p.quantity && p.sort !== 'name' && !this.taken.has(p));
    const number = numbers.find((p) => p.sort === 'count' || kindOf(this.structure, p) !== 'thing');
    if (number) {
      this.taken.add(number);
      const population = measure.population;
      const figure = this.figure(number, clause, measure.measure, 'toll', [], null);
      if (figure) {
        const own = figure.population === 'people' ? population : figure.population;
        const above =
          clause.verb.head.verb?.exceeds && figure.low !== null
            ? { low: figure.low + 1, high: null }
            : clause.adverbs.some((w) => w.floor)
              ? { high: null }
              : {};
        const made = { ...figure, ...above, population: own };
        this.figures.push(made);
        this.parts(number, clause, measure.measure, [], made);
      }
    }
  }

  /** What a toll counts: "the number |of villagers who lost their lives|", "the death toll". */
  private tollMeasure(toll: NounPhrase): { measure: FigureMeasure; population: Population } | null {
    const inside = toll.words
      .map((w) => w.noun?.harm ?? w.state ?? w.verb?.harm?.measure)
      .find((m) => m !== undefined && m !== null);
    const of = adjunctsOf(this.structure, toll)
      .filter((a) => a.role === 'of')
      .flatMap((a) => a.phrases);
    const turns =
      [
        ...toll.words,
        ...of
          .filter((p) => kindOf(this.structure, p) !== 'attacks' && kindOf(this.structure, p) !== 'thing')
          .flatMap((p) => p.words),
      ]
        .map((w) => w.turns ?? null)
        .find((t) => t !== null) ?? null;
    const population =
      turns ??
      (of[0] && kindOf(this.structure, of[0]) === 'people' ? populationOf(this.structure, of[0]) : 'people');
    for (const phrase of of) {
      const head = headOf(phrase);
      const measure = head.noun?.harm ?? head.state ?? head.verb?.harm?.measure ?? this.told(phrase);
      if (measure)
        return { measure, population: kindOf(this.structure, phrase) === 'attacks' ? 'none' : population };
      if (head.noun?.attack && headOf(toll).noun?.toll === 'number')
        return { measure: 'attacks', population: 'none' };
    }
    if (inside) return { measure: inside, population };
    const own = headOf(toll);
    if (own.noun?.harm ?? own.state) return { measure: (own.noun?.harm ?? own.state)!, population };
    return headOf(toll).noun?.toll === 'deaths' ? { measure: 'killed', population } : null;
  }

  /** What a relative clause tells of a phrase: "villagers |who lost their lives|". */
  private told(phrase: NounPhrase): FigureMeasure | undefined {
    return outcomesOf(this.structure, this.language).find(
      (o) => o.clause.antecedent === phrase && o.victims.includes(phrase),
    )?.measure;
  }
}

/** "the dead", "casualties": the harmed, whose number a clause may give. */
const isHarmed = (phrase: NounPhrase): boolean => {
  const head = headOf(phrase);
  return (
    !phrase.quantity &&
    (head.noun?.harm !== undefined || head.state !== null) &&
    head.noun?.population === undefined &&
    phrase.sort !== 'name'
  );
};

/** "|civilian| casualties" */
const turnsOf = (phrase: NounPhrase): Population =>
  phrase.words.map((w) => w.turns).find((t) => t !== null) ?? 'people';

const phrasesOf = (clause: Clause): readonly NounPhrase[] => [
  ...clause.subjects,
  ...clause.objects,
  ...clause.adjuncts.flatMap((a) => a.phrases),
];
