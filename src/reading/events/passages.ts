import type { Word } from '../../languages/word.ts';
import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import type { Figure } from '../harm/figures.ts';
import { ofPhrase } from '../harm/people.ts';
import { compare } from './days.ts';
import type { MainEvent } from './types.ts';
import { mostStrikes, onePlace, ownScope, type Verdict } from './scope.ts';
import { chainOf, isEvent, isKnown, phrasesOf, placesOf, signsOf, upwards } from './signs.ts';

/** A sentence of an article, as far as scope goes. */
export interface Passage {
  readonly index: number;
  readonly paragraph: number;
  readonly structure: Structure;
  readonly figures: readonly Figure[];
  /** True where it tells of harm. */
  readonly harm: boolean;
  /** Names the place of the event. */
  readonly here: boolean;
}

/** What is known of the places of an article. */
export interface Places {
  /** Whether the headline or the event's own place has a name, by its stem. */
  readonly known: (stem: string) => boolean;
  /** Whether a name is that of a place. */
  readonly isPlace: (name: string) => boolean;
}

/** What the lead of an article tells: where it ends, and its highest figures. */
export interface Lead {
  readonly first: number;
  readonly most: ReadonlyMap<string, number>;
}

const incident: Verdict = { scope: 'incident', rule: 'scope:incident' };

/** The scope of every figure of an article; background passages keep theirs until the text comes back to what it reports. */
export class Passages {
  private readonly verdicts = new Map<number, Verdict>();
  /** Passages before this one are read: one after the other, and no further than somebody asks. */
  private next = 0;
  private readonly inOrder: readonly Passage[];
  /** Events that a passage brought up, by their noun. */
  private readonly brought = new Map<string, Verdict>();
  private before: { verdict: Verdict; paragraph: number } = { verdict: incident, paragraph: -1 };
  private readonly main: MainEvent;
  private readonly passages: ReadonlyMap<number, Passage>;
  private readonly places: Places;
  private readonly lead: Lead;
  /** Names in the lead, but for those of other events. */
  private readonly names: ReadonlySet<string>;
  /** True where the article leads with a sum over several events. */
  private readonly sums: boolean;
  private one: number | undefined;

  constructor(passages: readonly Passage[], main: MainEvent, lead: Lead, places: Places) {
    this.main = main;
    this.lead = lead;
    this.places = places;
    this.passages = new Map(passages.map((p) => [p.index, p]));
    this.names = namesOf(
      passages.filter((p) => p.index <= lead.first),
      (c, p) => this.own(c, null, p)?.scope === 'other',
    );
    this.sums = isSum(
      passages.filter((p) => p.index <= lead.first),
      (figure, passage) => this.own(figure.clause, figure.phrase, passage),
    );
    this.inOrder = passages;
  }

  /** The verdict on a sentence as a whole. */
  private verdictOn(sentence: number): Verdict {
    for (; (this.inOrder[this.next]?.index ?? Infinity) <= sentence; this.next++)
      this.read(this.inOrder[this.next]!);
    return this.verdicts.get(sentence) ?? incident;
  }

  scopeOf(figure: Figure, sentence: number): Verdict {
    const passage = this.passages.get(sentence);
    if (!passage) return incident;
    const verdict = this.told(figure, passage);
    if (verdict.scope !== 'incident' || !this.sums || sentence <= this.lead.first) return verdict;
    const beside = besideSum(figure.clause, passage);
    // the event that is told first is the one that the article reports
    return beside.scope === 'other' && sentence === this.firstOne ? verdict : beside;
  }

  /** The first sentence that tells of one event, in an article that leads with a sum; sought once. */
  private get firstOne(): number {
    this.one ??=
      this.inOrder.find(
        (p) =>
          p.index > this.lead.first &&
          p.figures.some(
            (f) => this.told(f, p).scope === 'incident' && besideSum(f.clause, p).scope === 'other',
          ),
      )?.index ?? -1;
    return this.one;
  }

  private told(figure: Figure, passage: Passage): Verdict {
    const sentence = passage.index;
    const { clause, phrase } = figure;
    if (figure.rules.includes('ordinal') || (figure.measure === 'attacks' && !this.isOfMain(figure, passage)))
      return { scope: 'aggregate', rule: 'scope:attacks' };
    const before = this.verdictOn(sentence - 1);
    // "No one was hurt": of what was told before
    if (figure.high === 0 && sentence > this.lead.first) return this.own(clause, phrase, passage) ?? before;
    const told = this.own(clause, phrase, passage) ?? this.apart(passage, clause);
    if (told) return told;
    const whole = this.wholeOf(figure, passage);
    if (whole) return { ...whole, rule: 'scope:part' };
    // "13 others were hurt": beside those told before
    const others = figure.rules.includes('others') || figure.rules.includes('added');
    const verdict = this.verdictOn(sentence);
    if (others && verdict.scope === 'incident' && !passage.here && before.scope !== 'incident')
      return { ...before, rule: 'scope:goes-on' };
    if (verdict.scope === 'other' && isToll(clause))
      return { scope: 'aggregate', rule: 'scope:background-toll' };
    return this.isFarAbove(figure, sentence) && verdict.scope === 'incident'
      ? { scope: 'aggregate', rule: 'scope:far-above' }
      : verdict;
  }

  /** "five |of the officers| died": of the event in which the sentence before counted officers. */
  private wholeOf({ phrase }: Figure, { structure, index }: Passage): Verdict | null {
    const of = ofPhrase(structure, phrase);
    const before = this.passages.get(index - 1);
    if (!of || !isKnown(of) || !before) return null;
    const whole = before.figures.find((f) => headOf(f.phrase).stem === headOf(of).stem);
    return whole ? this.scopeOf(whole, before.index) : null;
  }

  /** The scope of something told in a clause that counts nobody. */
  scopeAt(clause: Clause, sentence: number): Verdict {
    const passage = this.passages.get(sentence);
    if (!passage) return incident;
    return this.own(clause, null, passage) ?? this.apart(passage, clause) ?? this.verdictOn(sentence);
  }

  private own(clause: Clause, counted: NounPhrase | null, { structure, index }: Passage): Verdict | null {
    return ownScope(signsOf(clause, counted, structure, this.main, index <= this.lead.first));
  }

  /** Attacks of the event itself; what somebody "has carried out" so far is a sum. */
  private isOfMain({ phrase, clause, low }: Figure, passage: Passage): boolean {
    const { structure } = passage;
    const { noun } = headOf(phrase);
    if (clause.verb?.perfect && clause.verb.present) return false;
    if (noun?.weapon) return true;
    const here = noun?.salvo && (onePlace(chainOf(clause, structure)) || this.isHere(clause, passage));
    return here || ((low ?? 0) <= mostStrikes && this.main.plural.has(noun?.attack ?? ''));
  }

  /** On the place of the event, and on no other day. */
  private isHere(clause: Clause, { structure, here }: Passage): boolean {
    return (
      here &&
      !chainOf(clause, structure).some((c) => c.times.some((w) => compare(w.time!, this.main) === 'differs'))
    );
  }

  /** Ten times the figures of the lead, and of no event: of a whole war. */
  private isFarAbove({ measure, low, clause }: Figure, sentence: number): boolean {
    const most = this.lead.most.get(measure) ?? 0;
    if (
      sentence <= this.lead.first ||
      most === 0 ||
      clause.subjects.some(isEvent) ||
      this.isOfDay(this.passages.get(sentence)!.structure)
    )
      return false;
    return (low ?? 0) >= 100 && (low ?? 0) > 10 * most;
  }

  private read(passage: Passage): void {
    const { structure, index, paragraph, figures } = passage;
    const clause = structure.clauses.find((c) => c.subjects.length > 0) ?? structure.clauses[0];
    const before = this.verdicts.get(index - 1);
    const own =
      figures
        .slice(0, 1)
        .filter((f) => leads.has(f.clause.kind))
        .map((f) => this.own(f.clause, f.phrase, passage))[0] ??
      (clause ? this.own(clause, null, passage) : null);
    // "more than 40 since the war began. Thousands |have been hurt|"
    const goesOn =
      index > this.lead.first && before?.scope === 'aggregate' && figures[0] && isToll(figures[0].clause);
    const verdict =
      own ?? (goesOn ? { scope: 'aggregate', rule: 'scope:toll-goes-on' } : this.carried(passage));
    for (const phrase of eventsIn(structure)) {
      const noun = headOf(phrase).lower;
      if (!isKnown(phrase) && (verdict.scope !== 'incident' || !this.brought.has(noun)))
        this.brought.set(noun, verdict);
    }
    this.verdicts.set(index, verdict);
    // the lead is no background; "Her family has owned the store since 1976" begins no passage of its own
    const begins = index > this.lead.first + leadLength && (verdict.scope !== 'aggregate' || passage.harm);
    if (begins) this.before = { verdict, paragraph };
  }

  /** "these attacks": the sum of those just told, "that raid": the one just told. */
  private pointedAt(event: NounPhrase, index: number): Verdict {
    const { noun } = headOf(event);
    const several = noun?.plural && !this.main.plural.has(noun.attack ?? '');
    const last = this.verdicts.get(index - 1) ?? incident;
    const one = last.scope === 'incident' ? 'incident' : 'other';
    return { scope: several ? 'aggregate' : one, rule: 'scope:these' };
  }

  private isKnownName({ stem }: Word): boolean {
    return this.names.has(stem) || this.places.known(stem);
  }

  /** True where a sentence names the day of the event. */
  private isOfDay({ clauses }: Structure): boolean {
    return clauses.some((c) => c.times.some((w) => compare(w.time!, this.main) === 'same'));
  }

  /** An event of its own: set in another place, and not told of as "the attack". */
  private apart({ index, structure }: Passage, clause: Clause): Verdict | null {
    if (index <= this.lead.first || this.main.lasts > 1) return null;
    const chain = chainOf(clause, structure);
    const events = phrasesOf(chain).filter(isEvent);
    if (events.some(isKnown) || onePlace(chain)) return null;
    const places = placesOf(upwards(clause)).flatMap((a) => a.phrases);
    // "an air raid on |a town| in the east"
    const unnamed = places.some(
      (p) =>
        headOf(p).noun?.area &&
        !headOf(p).noun?.plural &&
        (p.determiner === 'indefinite' || p.determiner === 'another'),
    );
    const names = places.flatMap((p) => p.words.filter((w) => w.tag === 'name'));
    const isNew = names.length > 0 && names.every((n) => !this.isKnownName(n));
    if (events.length > 0 && (unnamed || isNew)) return { scope: 'other', rule: 'scope:new-place' };
    const hospital = places.some((p) => p.words.some((w) => w.noun?.hospital));
    const town = isNew && !hospital && !this.main.scattered && names.some((n) => this.places.isPlace(n.text));
    return town ? { scope: 'other', rule: 'scope:elsewhere' } : null;
  }

  /** What tells nothing itself goes on with the background before it, until a speaker, a place or a noun brings the event back. */
  private carried({ structure, index, paragraph, here }: Passage): Verdict {
    if (index <= this.lead.first) return incident;
    const named = eventsIn(structure).filter(isKnown);
    const these = named.find((p) => p.words[0]!.tag === 'determiner' && p.words[0]!.refers);
    if (these) return this.pointedAt(these, index);
    const again = named
      .map((p) => this.brought.get(headOf(p).lower))
      .find((v) => v !== undefined && v.scope !== 'incident');
    if (again) return { scope: again.scope, rule: 'scope:brought-up' };
    const { verdict } = this.before;
    if (verdict.scope === 'incident') return incident;
    const background: Verdict = { scope: verdict.scope, rule: 'scope:background' };
    const opens = paragraph !== this.before.paragraph;
    const subject = structure.clauses[0]?.subjects[0];
    if (subject?.sort === 'pronoun' && subject.determiner === 'none')
      return headOf(subject).refers === 'it' ? { ...background, scope: 'other' } : background;
    if (!opens && verdict.scope === 'aggregate' && named.length === 0 && !here) return background;
    if (this.isOfDay(structure)) return incident;
    // "Earlier, the mayor said"
    const earlier = structure.words[0]?.apart === 'other';
    const says = !earlier && structure.clauses.some((c) => c.verb?.head.verb?.says);
    const back =
      index < this.lead.first + 3 ||
      here ||
      (opens && says) ||
      named.length > 0 ||
      (opens && verdict.scope === 'aggregate');
    return back ? incident : background;
  }
}

/** Clauses that tell what their sentence is about. */
const leads = new Set<Clause['kind']>(['main', 'coordinate', 'complement']);

/** Sentences behind the first with a figure that still tell what the article reports. */
const leadLength = 2;

function namesOf(
  passages: readonly Passage[],
  isApart: (clause: Clause, passage: Passage) => boolean,
): Set<string> {
  return new Set(
    passages.flatMap((p) => {
      const apart = p.structure.clauses.filter((c) => isApart(c, p) && c.kind !== 'main');
      return p.structure.words
        .filter((w) => w.tag === 'name' && !apart.some((c) => w.from >= c.from && w.to <= c.to))
        .map((w) => w.stem);
    }),
  );
}

/** True where all that the lead counts is a sum over several events or places. */
function isSum(
  lead: readonly Passage[],
  verdictOf: (figure: Figure, passage: Passage) => Verdict | null,
): boolean {
  const verdicts = lead.flatMap((p) => p.figures.map((f) => verdictOf(f, p)));
  return verdicts.length > 0 && verdicts.every((v) => v !== null && overSeveral.has(v.rule));
}

const overSeveral = new Set(['scope:several-events', 'scope:several-places', 'scope:place-by-place']);

/** In an article that leads with a sum: an event or a day of its own is one of those summed up, else the sum goes on. */
function besideSum(clause: Clause, { structure }: Passage): Verdict {
  const chain = chainOf(clause, structure);
  const one = phrasesOf(chain).some((p) => isEvent(p) && !headOf(p).noun?.plural);
  const day = chain.some((c) => c.times.some((w) => w.time!.kind === 'day' || w.time!.kind === 'moment'));
  const deed = chain.some((c) => c.verb?.head.verb?.deed !== undefined);
  const placed = placesOf(upwards(clause)).some((a) => a.phrases.some((p) => p.sort === 'name'));
  return one || day || deed || placed
    ? { scope: 'other', rule: 'scope:one-of-sum' }
    : { scope: 'aggregate', rule: 'scope:sum' };
}

/** "Thousands |have been killed|": up to now, and in no event that the clause names. */
const isToll = (clause: Clause): boolean =>
  Boolean(clause.verb?.perfect && clause.verb.present && !clause.verb.head.verb?.says) &&
  !phrasesOf([clause]).some(isEvent);

const eventsIn = ({ clauses }: Structure): readonly NounPhrase[] => phrasesOf(clauses).filter(isEvent);
