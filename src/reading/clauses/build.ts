import type { Role, Word } from '../../languages/word.ts';
import { afterMarks, closesWithVerb, divides, isCalled, isEvent, verbOf } from './look.ts';
import type { Adjunct, Chunk, Clause, ClauseKind, NounPhrase, Plain, VerbGroup } from './types.ts';

/** A sentence as its clauses, left to right, with what is set beside a phrase: "Ana Silva, |a teacher|". */
export interface Structure {
  readonly words: readonly Word[];
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
  readonly apposed: ReadonlyMap<NounPhrase, readonly NounPhrase[]>;
  /** What hangs on a phrase. */
  readonly hosted: ReadonlyMap<NounPhrase | null, readonly Adjunct[]>;
  /** True for a question. */
  readonly asks: boolean;
}

interface Seen {
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

const headOf = (phrase: NounPhrase): Word => phrase.words[phrase.head - phrase.from]!;

const isPerson = (phrase: NounPhrase): boolean => headOf(phrase).noun?.population !== undefined;

/** A phrase and those that it hangs on, from the nearest outwards. */
const upwards = (seen: Seen): readonly Seen[] => [seen, ...(seen.above ? upwards(seen.above) : [])];

/** A clause that tells of a phrase, and those that it hangs on. */
const upFrom = (clause: Clause): readonly Clause[] =>
  clause.kind === 'relative' || clause.kind === 'reduced'
    ? [clause, ...(clause.parent ? upFrom(clause.parent) : [])]
    : [];

const verbIn = (chunk: Chunk | undefined): VerbGroup | null => (chunk?.kind === 'verb' ? chunk : null);

/** Reads chunks from left to right; at any time one clause is open, and those around it may wait for their verb. */
class Builder {
  readonly clauses: Clause[] = [];
  readonly apposed = new Map<NounPhrase, NounPhrase[]>();
  private current: Clause;
  private last: Seen | null = null;
  /** The phrase before what is set off by commas: "four, |including one|, and three". */
  private resume: Seen | null = null;
  private readonly outer: { readonly clause: Clause; readonly last: Seen | null }[] = [];
  private i = 0;
  /** What waits while dashes set something off. */
  private dash: { readonly clause: Clause; readonly last: Seen | null } | null = null;
  private readonly words: readonly Word[];
  private readonly chunks: readonly Chunk[];

  constructor(words: readonly Word[], chunks: readonly Chunk[]) {
    this.words = words;
    this.chunks = chunks;
    this.current = this.open('main', null, null, null);
  }

  run(): void {
    for (this.i = 0; this.i < this.chunks.length; this.i++) {
      const c = this.chunks[this.i]!;
      if (c.kind === 'phrase') this.phrase(c);
      else if (c.kind === 'verb') this.verb(c);
      else this.plain(c);
      this.current.to = Math.max(this.current.to, c.to);
    }
    for (const clause of this.clauses) settle(clause);
  }

  private open(
    kind: ClauseKind,
    parent: Clause | null,
    antecedent: NounPhrase | null,
    link: Role | null,
  ): Clause {
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

  /** The chunk before this one, quotation marks, days and adverbs aside. */
  private before(step = 1): Chunk | undefined {
    let k = this.i;
    for (let n = 0; n < step; n++) {
      k--;
      while (
        k >= 0 &&
        (this.chunks[k]!.kind === 'quote' ||
          this.chunks[k]!.kind === 'time' ||
          this.chunks[k]!.kind === 'adverb')
      )
        k--;
    }
    return this.chunks[k];
  }

  private add(list: NounPhrase[], phrase: NounPhrase, included = false): void {
    list.push(phrase);
    this.last = { phrase, list, included };
  }

  private phrase(phrase: NounPhrase): void {
    const previous = this.before();
    const verb = verbOf(this.chunks, this.i);
    const joined =
      previous?.kind === 'conjunction' ||
      previous?.kind === 'comma' ||
      previous?.kind === 'mark' ||
      previous?.kind === 'open';
    if (this.interrupts(previous)) {
      const aside = this.open('aside', this.current, null, null);
      return this.add(aside.subjects, phrase);
    }
    // "the strikes |it| blamed on Velm": a pronoun behind a phrase begins what tells of it
    const tells =
      previous?.kind === 'phrase' &&
      phrase.sort === 'pronoun' &&
      headOf(phrase).refers &&
      this.chunks[this.i + 1]?.kind === 'verb';
    const said = this.current.verb?.head.verb?.says && this.current.objects.length === 1;
    const aim = this.current.kind === 'infinitive' && this.current.parent?.verb === null;
    if (tells && !said && !aim && this.current.verb && this.last && this.last.phrase === previous) {
      const inner = this.open('relative', this.current, this.last.phrase, null);
      return this.add(inner.subjects, phrase);
    }
    if (this.headline(phrase, previous, verb)) {
      const next = this.open('main', null, null, null);
      return this.add(next.subjects, phrase);
    }
    if (this.current.verb === null) return this.beforeVerb(phrase, joined, previous);
    if (previous?.kind === 'conjunction' && this.results(verb)) {
      this.current = this.results(verb)!;
      return this.add(this.current.objects, phrase);
    }
    const included =
      previous?.kind === 'conjunction' &&
      this.last?.included &&
      this.before(2)?.kind !== 'comma' &&
      this.chunks[this.i + 1]?.kind !== 'verb';
    if (included) return this.add(this.last!.list, phrase, true);
    const list =
      verb >= 0 &&
      verbIn(this.chunks[verb])?.head.verb?.says !== undefined &&
      this.chunks.slice(this.i, verb).some((c) => c.kind === 'comma');
    // "three men identified as Ana Silva, |Ben Tell| and …, were killed"
    const names =
      previous?.kind === 'comma' &&
      phrase.sort === 'name' &&
      this.last?.phrase.sort === 'name' &&
      this.waiting() !== null &&
      this.listGoesOn(phrase);
    if (names) return this.add(this.last!.list, phrase);
    const waits = previous?.kind === 'conjunction' && (this.waiting() !== null || list);
    if (verb >= 0 && !waits && this.begins(previous, verb)) return this.clause(phrase, previous, verb);
    if (previous?.kind === 'conjunction' && this.last && previous.word.role !== 'but')
      return this.coordinated(phrase);
    if ((previous?.kind === 'comma' || previous?.kind === 'mark' || previous?.kind === 'open') && this.last)
      return this.beside(phrase);
    if (
      previous?.kind === 'phrase' &&
      this.last?.phrase.sort === 'pronoun' &&
      this.last.list !== this.current.objects
    )
      return this.apposeTo(phrase);
    this.add(this.current.objects, phrase);
  }

  /** "4 shot, |1 dead|", "man dead, |three| hurt": headlines set one after the other what each needs a verb for. */
  private headline(phrase: NounPhrase, previous: Chunk | undefined, verb: number): boolean {
    if (previous?.kind !== 'comma') return false;
    if (this.current.verb)
      return phrase.quantity !== null && headOf(phrase).state !== null && headOf(phrase).tag === 'adjective';
    const { subjects, states } = this.current;
    const [dead] = subjects;
    const counted =
      dead?.quantity && headOf(dead).state !== null && headOf(dead).tag === 'adjective' && phrase.quantity;
    return subjects.length > 0 && (states.some((w) => w.state !== null) || Boolean(counted)) && verb >= 0;
  }

  /** "left a guard dead |and two clerks| hurt": the clause whose objects go on. */
  private results(verb: number): Clause | null {
    const found = this.chunks[verb];
    const next = this.chunks[this.i + 1];
    const state = next?.kind === 'adjective' && next.word.state !== null;
    if (!state && found?.kind === 'verb' && found.form === 'finite') return null;
    const at = this.current.kind === 'reduced' ? this.current.parent : this.current;
    const told = at === this.current ? at.states.length > 0 || state || found !== undefined : true;
    return told && at?.verb?.head.verb?.results && !at.verb.passive && at.objects.length > 0 ? at : null;
  }

  /** ", |police say|,": who speaks, in the middle of what is said. */
  private interrupts(previous: Chunk | undefined): boolean {
    const [verb, close] = [this.chunks[this.i + 1], this.chunks[this.i + 2]];
    return (
      previous?.kind === 'comma' &&
      this.current.verb === null &&
      verb?.kind === 'verb' &&
      verb.head.verb?.says !== undefined &&
      close?.kind === 'comma'
    );
  }

  /** "and |injuries to eight|": one more of the list of its like; "11 people at a mall and then |himself|" of the objects. */
  private coordinated(phrase: NounPhrase): void {
    const own = headOf(phrase);
    // "Ana, who was 12, |and Karim| were": the list goes on behind what was set off
    const aside = this.current.kind === 'relative' || this.current.kind === 'reduced';
    const waiting = aside && this.before(2)?.kind === 'comma' ? this.waiting() : null;
    const told = upFrom(this.current).map((c) => c.antecedent);
    if (waiting && told.some((p) => p !== null && waiting.subjects.includes(p))) {
      this.current = waiting;
      return this.add(waiting.subjects, phrase);
    }
    if (own.closed === 'reflexive' && this.current.objects.length > 0)
      return this.add(this.current.objects, phrase);
    // "two lodgers, Ana Silva, 43, |and Ben Tell|": as many names as were counted
    const named =
      phrase.sort === 'name' &&
      this.resume?.phrase.sort === 'common' &&
      (this.apposed.get(this.resume.phrase)?.length ?? 0) < (this.resume.phrase.quantity?.low ?? 0);
    if (named && this.apposed.has(this.resume!.phrase))
      return this.add(this.apposed.get(this.resume!.phrase)!, phrase);
    const closed = this.resume !== null && this.before(2)?.kind === 'comma' && this.last!.list.length === 1;
    const near = closed ? this.resume! : this.last!;
    const harm = own.noun?.harm ?? own.noun?.wound ?? own.noun?.harmOf;
    const person = own.noun?.population ?? (phrase.sort === 'count' ? 'people' : undefined);
    // "170,000 in the province |and tens of thousands| in the islands": a number goes with a number
    const number = phrase.quantity ? upwards(near).find((seen) => seen.phrase.quantity) : undefined;
    const like = upwards(near).find((seen) => {
      const noun = headOf(seen.phrase).noun;
      const share = seen.of && seen.above?.phrase.sort === 'count';
      if (harm) return noun?.harm ?? noun?.wound ?? noun?.harmOf;
      return person && noun?.population && !share;
    });
    this.add((number ?? like ?? near).list, phrase);
  }

  /** A phrase in a clause that has no verb yet: its subject, one more of them, or what tells who they are. */
  private beforeVerb(phrase: NounPhrase, joined: boolean, previous: Chunk | undefined): void {
    const { subjects, antecedent } = this.current;
    if (subjects.length === 0 || !joined) {
      // "whom police shot", "the man police shot"
      if (
        subjects.length > 0 &&
        antecedent === null &&
        previous?.kind === 'phrase' &&
        this.chunks[this.i + 1]?.kind !== 'verb'
      )
        return this.apposeTo(phrase);
      if (subjects.length > 0 && antecedent === null && previous?.kind === 'phrase') {
        const whom = subjects.at(-1)!;
        const inner = this.open('relative', this.current, whom, null);
        return this.add(inner.subjects, phrase);
      }
      return this.add(subjects, phrase);
    }
    if (previous?.kind === 'conjunction' && this.last) return this.coordinated(phrase);
    if (this.last) this.beside(phrase);
  }

  /** "most of them |women|": set beside without a comma. */
  private apposeTo(phrase: NounPhrase): void {
    if (!this.last) return;
    const list = [...(this.apposed.get(this.last.phrase) ?? []), phrase];
    this.apposed.set(this.last.phrase, list);
    // "two farmers |Adam Tell and Ben Tell|"
    if (phrase.sort === 'name' && this.last.phrase.quantity) this.last = { phrase, list };
  }

  /** After a comma or a dash: one more of a list where the list goes on to an "and", else set beside the phrase before. */
  private beside(phrase: NounPhrase): void {
    const seen = this.last!;
    // "a member of the Vanguard, |Ana Silva|, and his cook": a name tells of the one person above
    const one = seen.of && phrase.sort === 'name' ? seen.above : null;
    if (
      one &&
      isPerson(one.phrase) &&
      !one.phrase.quantity &&
      !headOf(one.phrase).noun?.plural &&
      !this.namesGoOn()
    ) {
      this.resume = one;
      return this.set(one, phrase);
    }
    const closed = seen.list === this.current.subjects && this.current.verb !== null;
    if (this.before()?.kind !== 'mark' && !closed && this.listGoesOn(phrase))
      return this.add(seen.list, phrase);
    this.resume = seen;
    // "six members of the family, |five| of them civilians": a number tells of what was counted
    for (let up: Seen | null | undefined = seen; phrase.quantity && up; up = up.above)
      if (up.phrase.quantity) return this.set(up, phrase);
    // "six officers and recruits, |five| of whom were clerks": of the list, the one that was counted
    if (phrase.quantity && !seen.phrase.quantity && seen.list.at(-1) === seen.phrase) {
      const counted = seen.list.find((p) => p.quantity && isPerson(p) === isPerson(seen.phrase));
      if (counted) return this.set({ phrase: counted, list: seen.list }, phrase);
    }
    // "five soldiers lost their lives, |four| from friendly fire"
    const why = this.chunks[this.i + 1];
    const whole = this.current.subjects.find((p) => p.quantity && isPerson(p));
    const caused =
      why?.kind === 'preposition' &&
      (why.word.role === 'origin' || why.word.role === 'agent' || why.word.role === 'cause');
    if (phrase.sort === 'count' && caused && whole && this.current.verb && !seen.phrase.quantity)
      return this.set({ phrase: whole, list: this.current.subjects }, phrase);
    // "members of one family, |a woman| and two boys": people tell of people
    for (
      let up: Seen | null | undefined = seen;
      isPerson(phrase) && !isPerson(seen.phrase) && up;
      up = up.above
    )
      if (isPerson(up.phrase)) return this.set(up, phrase);
    this.set(seen, phrase);
  }

  /** "…, Ben |and Carl|": the list ends in a name. */
  private namesGoOn(): boolean {
    const and = this.chunks.findIndex(
      (c, k) => k > this.i && (c.kind === 'conjunction' || c.kind === 'verb'),
    );
    const last = this.chunks[and + 1];
    return this.chunks[and]?.kind === 'conjunction' && last?.kind === 'phrase' && last.sort === 'name';
  }

  private set(seen: Seen, phrase: NounPhrase): void {
    const list = this.apposed.get(seen.phrase) ?? [];
    this.apposed.set(seen.phrase, list);
    list.push(phrase);
    // what follows "and" is one more of those set beside, unless the phrase before is closed by a comma
    this.last = this.before()?.kind === 'mark' ? { phrase, list } : { phrase: seen.phrase, list: seen.list };
    if (this.last.phrase === seen.phrase && !this.closes()) this.last = { phrase, list };
  }

  /** True where a comma or a verb follows what is set beside: "Ana Silva, a teacher|,| and". */
  private closes(): boolean {
    for (let k = this.i + 1; k < this.chunks.length; k++) {
      const c = this.chunks[k]!;
      if (c.kind === 'comma' || c.kind === 'close' || c.kind === 'mark') return true;
      if (c.kind === 'verb' || c.kind === 'conjunction') return false;
    }
    return false;
  }

  /** "A, |B|, C and D": the comma before this phrase belongs to a list that ends in "and". */
  private listGoesOn(own: NounPhrase): boolean {
    const seen = this.last!.phrase;
    const counted = (p: NounPhrase): boolean => p.quantity !== null || p.determiner !== 'none';
    const plain = isPerson(own) && isPerson(seen) && !own.quantity && !headOf(own).noun?.plural;
    const alike =
      own.sort === seen.sort &&
      isPerson(own) === isPerson(seen) &&
      (own.sort === 'name' || plain || counted(own) === counted(seen));
    let commas = 0;
    for (let k = this.i + 1; k < this.chunks.length && k < this.i + 24; k++) {
      const c = this.chunks[k]!;
      if (c.kind === 'comma') commas++;
      else if (c.kind === 'conjunction')
        return alike && this.chunks[afterMarks(this.chunks, k + 1)]?.kind === 'phrase';
      else if (
        c.kind === 'verb' ||
        c.kind === 'mark' ||
        c.kind === 'end' ||
        c.kind === 'relative' ||
        c.kind === 'subordinator'
      )
        return false;
    }
    return false;
  }

  /** True where the phrase, which has a verb of its own, begins a clause rather than goes on with the one that is open. */
  private begins(previous: Chunk | undefined, verb: number): boolean {
    const found = verbIn(this.chunks[verb])!;
    if (
      previous?.kind === 'verb' ||
      previous?.kind === 'phrase' ||
      previous?.kind === 'adjective' ||
      previous?.kind === 'preposition'
    ) {
      const across = this.chunks
        .slice(this.i, verb)
        .some((c) => c.kind === 'conjunction' || c.kind === 'comma');
      if (across && (found.head.verb?.says || !this.current.verb?.head.verb?.says)) return false;
      const harms =
        this.current.verb?.head.verb?.harm?.frame === 'transitive' &&
        !this.current.verb.passive &&
        this.current.objects.length === 0;
      if (harms) return false;
      if (found.form === 'finite') return !this.waiting();
      // "lost a son |killed in the war|": the open form tells of the object
      const pair =
        this.chunks[verb + 1]?.kind === 'conjunction' &&
        this.chunks[verb + 2]?.kind === 'verb' &&
        this.chunks[verb + 3]?.kind === 'phrase';
      const bare =
        found.head.verb?.harm?.frame === 'transitive' && this.chunks[verb + 1]?.kind !== 'phrase' && !pair;
      return (
        !bare &&
        this.current.verb?.head.verb?.says !== undefined &&
        this.current.objects.length <= 1 &&
        !this.waiting()
      );
    }
    return true;
  }

  /** The innermost clause around this one that has a subject and no verb yet. */
  private waiting(): Clause | null {
    for (let c = this.current.parent; c; c = c.parent)
      if (c.verb === null && (c.subjects.length > 0 || c.antecedent)) return c;
    return null;
  }

  private clause(phrase: NounPhrase, previous: Chunk | undefined, verb: number): void {
    // "To hit a few men |they| killed dozens": the infinitive came first
    const { kind: open, parent: around } = this.current;
    if (open === 'infinitive' && around?.verb === null && around.subjects.length === 0) {
      this.current = around;
      return this.add(around.subjects, phrase);
    }
    const found = verbIn(this.chunks[verb])!;
    const says = found.head.verb?.says !== undefined && this.current.verb !== null;
    if (previous?.kind === 'conjunction') {
      const level = this.level();
      const next = this.open(
        level.kind === 'complement' ? 'complement' : 'coordinate',
        level.parent,
        level.kind === 'relative' ? null : level.antecedent && null,
        previous.word.role,
      );
      return this.add(next.subjects, phrase);
    }
    if (
      previous?.kind === 'comma' ||
      previous?.kind === 'mark' ||
      previous?.kind === 'quote' ||
      previous?.kind === 'open'
    ) {
      const root = this.level();
      const empty = this.clauses.find(
        (c) =>
          c.verb === null &&
          c.subjects.length === 0 &&
          (c === root || c === this.current.parent || c === root.parent),
      );
      if (empty && previous.kind === 'comma') {
        this.current = empty;
        return this.add(empty.subjects, phrase);
      }
      const kind: ClauseKind = says && this.closesAfter(verb) ? 'aside' : 'main';
      const parent = previous.kind === 'open' ? this.current : null;
      const next = this.open(kind, parent, null, null);
      return this.add(next.subjects, phrase);
    }
    const next = this.open('complement', this.current, null, null);
    this.add(next.subjects, phrase);
  }

  /** True where a verb of saying ends what it says: "…, officials said |on Monday.|" */
  private closesAfter(verb: number): boolean {
    const told =
      this.chunks[verb + 1]?.kind === 'phrase' &&
      this.chunks[verb + 2] !== undefined &&
      !['end', 'comma', 'mark', 'quote', 'close', 'time', 'preposition', 'adverb'].includes(
        this.chunks[verb + 2]!.kind,
      );
    if (told) return false;
    for (let k = verb + 1; k < this.chunks.length && k < verb + 10; k++) {
      const c = this.chunks[k]!;
      if (
        c.kind === 'end' ||
        c.kind === 'comma' ||
        c.kind === 'mark' ||
        c.kind === 'quote' ||
        c.kind === 'close'
      )
        return true;
      if (c.kind === 'that' || c.kind === 'verb') return false;
      if (c.kind === 'phrase' && verbOf(this.chunks, k) >= 0) return false;
    }
    return true;
  }

  /** The clause on whose level a coordinated clause stands: out of relative and adverbial ones. */
  private level(): Clause {
    let level = this.current;
    while (level.parent && !['main', 'coordinate', 'complement', 'aside'].includes(level.kind))
      level = level.parent;
    return level;
  }

  private verb(group: VerbGroup): void {
    const previous = this.before();
    if (this.current.verb === null && this.takes(group)) {
      this.current.verb = group;
      return;
    }
    if (group.form === 'infinitive') return this.infinitive(group, previous);
    if (group.form === 'gerund') return this.gerund(group, previous);
    const waiting = this.current.verb === null ? null : this.waiting();
    const takesObject =
      group.form === 'open' && previous?.kind === 'comma' && this.chunks[this.i + 1]?.kind === 'phrase';
    const reduced = (group.form === 'open' || group.form === 'participle') && !group.passive && !takesObject;
    if (
      waiting &&
      !(reduced && !this.acts(group) && (verbOf(this.chunks, this.i) >= 0 || this.isSetOff())) &&
      !this.becomes(group) &&
      !(previous?.kind === 'conjunction' && reduced)
    ) {
      this.current = waiting;
      waiting.verb = group;
      return;
    }
    if (previous?.kind === 'conjunction') return this.coordinate(group, previous);
    if (
      group.head.verb?.says &&
      group.form !== 'participle' &&
      (previous?.kind === 'comma' || previous?.kind === 'quote' || this.chunks[this.i - 1]?.kind === 'quote')
    ) {
      const aside = this.open('aside', null, null, null);
      aside.verb = group;
      return;
    }
    const active =
      previous?.kind === 'comma' && this.chunks[this.i + 1]?.kind === 'phrase' && group.form === 'open';
    if (active) return this.coordinate(group, previous);
    if (reduced && this.last && previous?.kind !== 'adverb') {
      const clause = this.open('reduced', this.current, this.antecedent(), null);
      clause.verb = group;
      return;
    }
    if (previous?.kind === 'phrase' && this.last && this.current.objects.at(-1) === this.last.phrase) {
      const subject = this.current.objects.pop()!;
      const clause = this.open('complement', this.current, null, null);
      this.add(clause.subjects, subject);
      clause.verb = group;
      return;
    }
    const clause = this.open('coordinate', this.current.parent, null, null);
    clause.subjects = this.current.subjects;
    clause.verb = group;
  }

  /** "Men who stormed the town |killed three|": a second verb of the past that has an object of its own. */
  private acts(group: VerbGroup): boolean {
    return (
      group.form === 'open' &&
      group.head.verb?.harm?.frame === 'transitive' &&
      ((this.current.kind === 'relative' && this.current.subjects.length === 0) ||
        this.current.kind === 'reduced') &&
      this.current.objects.length + this.current.adjuncts.length > 0 &&
      this.takesObject()
    );
  }

  /** "killed |three|", "shot |and killed three|" */
  private takesObject(): boolean {
    const [next, second, third] = [1, 2, 3].map((n) => this.chunks[this.i + n]);
    if (next?.kind === 'phrase') return true;
    return (
      next?.kind === 'conjunction' &&
      second?.kind === 'verb' &&
      second.form === 'open' &&
      third?.kind === 'phrase'
    );
  }

  /** "some of which left two dead and another |injured|": what became of the last object. */
  private becomes(group: VerbGroup): boolean {
    const { verb, objects } = this.current;
    return (
      group.form === 'open' &&
      group.head.verb?.harm?.frame === 'transitive' &&
      verb?.head.verb?.results === true &&
      !verb.passive &&
      this.last?.list === objects &&
      !this.takesObject()
    );
  }

  /** True where the group is the verb of the clause that is open; "killed" after its subject may only tell of it. */
  private takes(group: VerbGroup): boolean {
    const { subjects, antecedent, kind } = this.current;
    if (this.dash?.clause === this.current) return false;
    if (subjects.length === 0 && antecedent === null) {
      if (group.form === 'gerund' || group.form === 'infinitive')
        return kind === 'adverbial' || kind === 'participial';
      return true;
    }
    if (this.chunks[this.i - 1]?.kind === 'relative' && group.form === 'open') return true;
    if (group.form === 'infinitive' || group.form === 'gerund') return false;
    return (group.form !== 'open' && group.form !== 'participle') || !this.laterVerb();
  }

  /** True where the subject that waits has a finite verb further on, so that "killed" here only tells of it. */
  private laterVerb(): boolean {
    const straight = this.chunks[this.i + 1]?.kind === 'phrase' && isCalled(this.chunks, this.i);
    if (straight && this.current.subjects[0]?.determiner !== 'definite') return true;
    if (this.chunks[this.i + 1]?.kind === 'phrase' && this.before()?.kind !== 'comma') return false;
    const later = verbOf(this.chunks, this.i);
    const main = this.chunks[later];
    const finite =
      main?.kind === 'verb' && (main.form === 'finite' || this.chunks[later + 1]?.kind === 'phrase');
    // "one of four people hit on Sunday|,| has died": the comma closes what was set off
    const closes =
      this.current.subjects.some((s) => this.apposed.has(s)) && this.chunks[later - 1]?.kind === 'comma';
    // "three men |identified as| A, B and C were killed"
    if (finite && isCalled(this.chunks, this.i)) return true;
    if (this.isSetOff()) return true;
    if (finite && closes) return true;
    return (
      later > 0 &&
      finite &&
      !this.chunks
        .slice(this.i + 1, later)
        .some(
          (c, k, all) =>
            (c.kind === 'comma' && this.before()?.kind !== 'comma') ||
            (c.kind === 'conjunction' && divides(all, k)),
        )
    );
  }

  /** "a woman, |named| as Ana Silva, was", "a man, one of four |hit| on Sunday, has": a comma and the verb close what is set off. */
  private isSetOff(): boolean {
    if (this.before()?.kind !== 'comma' && !this.isBeside()) return false;
    return closesWithVerb(this.chunks, this.i);
  }

  /** True where the last phrase, or one that it hangs on, is set beside another. */
  private isBeside(): boolean {
    const all = [...this.apposed.values()].flat();
    return this.last !== null && upwards(this.last).some((seen) => all.includes(seen.phrase));
  }

  private coordinate(group: VerbGroup, previous: Plain): void {
    const finite = group.form === 'finite' || group.form === 'open';
    let mate = this.current;
    const fits = (c: Clause): boolean =>
      c.verb !== null &&
      (finite
        ? c.verb.form === 'finite' || c.verb.form === 'open'
        : c.verb.form === group.form || (group.form === 'participle' && (c.verb.passive || c.verb.perfect)));
    const active = group.form === 'open' && !group.passive && this.chunks[this.i + 1]?.kind === 'phrase';
    const joins = (c: Clause): boolean => fits(c) && !(active && c.kind === 'reduced');
    while (!joins(mate) && mate.parent) mate = mate.parent;
    const shared =
      group.form === 'open' &&
      !group.passive &&
      mate.verb?.passive &&
      this.chunks[this.i + 1]?.kind !== 'phrase';
    const clause = this.open(
      mate.kind === 'main' ? 'coordinate' : mate.kind,
      mate.parent,
      mate.antecedent,
      previous.word.role,
    );
    clause.subjects = mate.subjects;
    const perfect = group.form === 'participle' && mate.verb?.perfect && !mate.verb.passive;
    clause.verb = perfect
      ? { ...group, form: 'finite' }
      : shared
        ? { ...group, passive: true, negated: mate.verb!.negated, modality: mate.verb!.modality }
        : inherits(group, mate.verb);
  }

  private gerund(group: VerbGroup, previous: Chunk | undefined): void {
    if (previous?.kind === 'conjunction' && this.current.verb?.form === 'gerund')
      return this.coordinate(group, previous);
    const close = previous?.kind === 'phrase' && this.last !== null;
    // after a comma it tells of the whole clause before, not of what hangs on its end
    let level = this.current;
    if (previous?.kind === 'comma')
      while (level.parent && (level.kind === 'reduced' || level.kind === 'infinitive')) level = level.parent;
    const clause = this.open('participial', level, close ? this.antecedent() : null, null);
    if (!close) clause.subjects = clause.parent?.subjects ?? [];
    clause.verb = group;
  }

  private infinitive(group: VerbGroup, previous: Chunk | undefined): void {
    if (previous?.kind === 'conjunction' && this.current.kind === 'infinitive')
      return this.coordinate(group, previous);
    const parent = this.current;
    const clause = this.open('infinitive', parent, null, null);
    clause.subjects =
      parent.objects.length > 0 && previous?.kind === 'phrase' ? parent.objects.slice(-1) : parent.subjects;
    if (clause.subjects.length === 0 && parent.antecedent) clause.subjects = [parent.antecedent];
    clause.verb = group;
  }

  private plain(c: Plain): void {
    switch (c.kind) {
      case 'preposition':
        return this.preposition(c);
      case 'relative':
        return this.relative(c);
      case 'that':
        return this.that(c);
      case 'subordinator':
        return this.subordinator(c);
      case 'mark':
        return this.mark(c);
      case 'open':
        this.outer.push({ clause: this.current, last: this.last });
        this.open('aside', this.current, null, null);
        this.last = null;
        return;
      case 'close': {
        const outer = this.outer.pop();
        if (outer) {
          this.current = outer.clause;
          this.last = outer.last;
        }
        return;
      }
      case 'time':
        this.current.times.push(c.word);
        return;
      case 'adjective':
        if (this.current.verb || this.current.subjects.length > 0) this.current.states.push(c.word);
        return;
      case 'adverb':
        this.apartly(c);
        return;
      case 'comma':
      case 'conjunction':
      case 'quote':
      case 'end':
    }
  }

  /** "four were shot, two |fatally|": an adverb behind a number that is set beside tells of that number alone. */
  private apartly(c: Plain): void {
    const { verb } = this.current;
    const number = this.last?.phrase;
    const of = this.last?.of ? this.last.above?.phrase : null;
    const counted = [number, of].find((p) => p?.sort === 'count');
    const previous = this.chunks[this.i - 1];
    if (!verb?.passive || !verb.head.verb?.harm || !counted || previous !== number || !this.isBeside()) {
      this.current.adverbs.push(c.word);
      return;
    }
    const around = this.current;
    const clause = this.open('reduced', around, counted, null);
    clause.verb = verb;
    clause.adverbs.push(c.word);
    this.current = around;
  }

  private preposition(c: Plain): void {
    const role = c.word.role ?? 'topic';
    let k = this.i + 1;
    while (this.chunks[k] && (this.chunks[k]!.kind === 'quote' || this.chunks[k]!.kind === 'adverb')) k++;
    // "went |on| for a sixth day", "between 4 and 5": the first is a particle
    if (this.chunks[k]?.kind === 'preposition') return;
    // "|among them| a woman"
    const them = this.chunks[k];
    if (
      role === 'inclusion' &&
      them?.kind === 'phrase' &&
      them.sort === 'pronoun' &&
      this.chunks[k + 1]?.kind === 'phrase'
    )
      k++;
    // "130 people, |among which 67 children|"
    const which = role === 'inclusion' && this.chunks[k]?.kind === 'relative';
    const part = this.chunks[k + 1];
    if (which && part?.kind === 'phrase' && part.quantity && this.chunks[k + 2]?.kind !== 'verb') k++;
    const next = this.chunks[k];
    const previous = this.before();
    const host = previous?.kind === 'phrase' && this.last ? previous : null;
    if (next?.kind === 'phrase') {
      // "as many as", "with two people dead": a phrase that has its own verb begins a clause only after a conjunction
      const adjunct: Adjunct = {
        role,
        word: c.word,
        phrases: [next],
        host:
          host ??
          (role === 'inclusion' || role === 'addition' || role === 'company'
            ? (this.last?.phrase ?? null)
            : null),
      };
      this.current.adjuncts.push(adjunct);
      if (role === 'inclusion' || role === 'addition') this.resume = this.last;
      this.last = {
        phrase: next,
        list: adjunct.phrases,
        above: host ? this.last : null,
        of: role === 'of',
        included: role === 'inclusion',
      };
      this.current.to = Math.max(this.current.to, next.to);
      this.i = k;
      return;
    }
    if (next?.kind === 'time') {
      this.current.times.push(next.word);
      this.i = k;
      return;
    }
    if (next?.kind === 'verb' && next.form === 'gerund') {
      const parent = this.current;
      const clause = this.open('participial', parent, null, role);
      clause.subjects = parent.subjects;
      clause.verb = next;
      this.i = k;
    }
  }

  /** What a relative clause tells of: the last phrase; of "dozens of others who" the dozens. */
  private antecedent(): NounPhrase | null {
    const above = this.last?.above?.phrase;
    const counts = above?.sort === 'count' && this.last!.of && !this.last!.phrase.quantity;
    return counts ? above : (this.last?.phrase ?? null);
  }

  /** "Four farmers |– two of them brothers –| were": a second dash follows, and then the verb. */
  private setOff(c: Plain): boolean {
    if (this.current.verb !== null || this.current.subjects.length === 0) return false;
    const close = this.chunks.findIndex(
      (x, k) => k > this.i && k < this.i + 30 && x.kind === 'mark' && x.word.text === c.word.text,
    );
    return close > 0 && this.chunks[afterMarks(this.chunks, close + 1)]?.kind === 'verb';
  }

  private relative(c: Plain): void {
    const antecedent = this.antecedent();
    const parent = this.current;
    // "did not say |which| of the men"
    if (this.chunks[this.i - 1]?.kind === 'verb') {
      this.open('complement', parent, null, 'question');
      return;
    }
    const list = this.last?.list ?? [];
    const clause = this.open('relative', parent, antecedent, c.word.role);
    if (list.length > 1 && list.at(-1) === antecedent && !antecedent.quantity && this.tellsOfAll())
      clause.subjects = [...list];
  }

  /** "a girl and her mother who |were| shot", "…, who |all| died": the verb, or a word before it, tells of several. */
  private tellsOfAll(): boolean {
    const verb = this.chunks.slice(this.i + 1, this.i + 3).find((c) => c.kind === 'verb');
    const several = (w: Word): boolean =>
      w.verb?.plural === true || w.closed === 'all' || w.closed === 'both';
    return verb !== undefined && this.words.slice(this.chunks[this.i]!.to, verb.to).some(several);
  }

  private that(c: Plain): void {
    const previous = this.before();
    const next = this.chunks[afterMarks(this.chunks, this.i + 1)];
    if (previous?.kind === 'phrase' && next?.kind === 'verb' && this.last) {
      this.open('relative', this.current, this.antecedent(), null);
      return;
    }
    const says = this.current.verb?.head.verb?.says !== undefined || this.current.verb !== null;
    this.open(
      says ? 'complement' : 'relative',
      this.current,
      says ? null : (this.last?.phrase ?? null),
      c.word.role,
    );
  }

  private subordinator(c: Plain): void {
    const straight = this.chunks[this.i + 1]?.kind === 'time';
    const k = straight ? this.i + 1 : afterMarks(this.chunks, this.i + 1);
    const next = this.chunks[k];
    const role = c.word.role ?? 'when';
    const named =
      role === 'as' && this.chunks[this.i - 1]?.kind === 'verb' && this.current.objects.length === 0;
    const event =
      next?.kind === 'phrase' &&
      isEvent(next) &&
      role === 'when' &&
      this.current.kind === 'reduced' &&
      this.waiting() !== null;
    if (
      next?.kind === 'phrase' &&
      (event || verbOf(this.chunks, k) < 0 || (named && verbIn(this.chunks[this.i - 1])?.form !== 'finite'))
    ) {
      const adjunct: Adjunct = {
        role: role === 'when' ? 'time' : role === 'as' ? 'comparison' : role,
        word: c.word,
        phrases: [next],
        host: null,
      };
      this.current.adjuncts.push(adjunct);
      this.last = { phrase: next, list: adjunct.phrases };
      this.i = k;
      return;
    }
    if (next?.kind === 'time') {
      this.current.times.push(next.word);
      if (role === 'since') this.current.adjuncts.push({ role, word: c.word, phrases: [], host: null });
      this.i = k;
      return;
    }
    if (next === undefined || !(next.kind === 'phrase' || next.kind === 'verb' || next.kind === 'comma'))
      return;
    const level = this.current;
    const clause = this.open(role === 'question' ? 'complement' : 'adverbial', level, null, role);
    const quoted = role === 'as' && level.objects.length > 0;
    if (next.kind === 'verb')
      clause.subjects = quoted
        ? level.objects.slice(-1)
        : next.form === 'gerund' || next.form === 'open'
          ? [...level.subjects]
          : [];
    if (next.kind === 'verb' && clause.subjects.length > 0) {
      clause.verb = next.form === 'open' ? { ...next, passive: true } : next;
      this.i = k;
    }
  }

  /** A semicolon, a colon or a dash: a new clause where a subject and its verb follow, or a line of its own. */
  private mark(c: Plain): void {
    if (this.dash) {
      this.current = this.dash.clause;
      this.last = this.dash.last;
      this.dash = null;
      return;
    }
    if (this.setOff(c)) {
      this.dash = { clause: this.current, last: this.last };
      return;
    }
    // "…, the mayor said|:| in three raids, 12 people were killed": what is said follows
    if (
      c.word.text === ':' &&
      this.chunks[this.i - 1]?.kind === 'verb' &&
      this.current.verb?.head.verb?.says
    ) {
      this.open('complement', this.current, null, null);
      this.last = null;
      return;
    }
    const k = afterMarks(this.chunks, this.i + 1);
    const next = this.chunks[k];
    if (this.waiting() || this.current.verb === null) {
      if (c.word.text !== ';' && c.word.text !== '|' && c.word.text !== ':') return;
    }
    if (
      next?.kind === 'phrase' &&
      verbOf(this.chunks, k) < 0 &&
      c.word.text !== ';' &&
      c.word.text !== '|' &&
      this.last
    )
      return;
    if (
      (next?.kind === 'preposition' || next?.kind === 'subordinator') &&
      c.word.text !== ';' &&
      c.word.text !== '|'
    )
      return;
    this.open('main', null, null, null);
    this.last = null;
  }
}

/** "is expected |to die or be killed|": the second shares what is said of the first. */
const inherits = (group: VerbGroup, mate: VerbGroup | null): VerbGroup =>
  mate && group.form !== 'finite' && mate.modality === 'open' ? { ...group, modality: 'open' } : group;

/** Decides what "killed" is, now that its objects are known; gives "said X" its subject. */
function settle(clause: Clause): void {
  if (!clause.verb) return;
  // "|neither| the army nor the rebels claimed it"
  const { head } = clause.verb;
  const denied = clause.adverbs.some((w) => w.tag === 'negation' && w.from < head.from);
  const verb = denied ? { ...clause.verb, negated: true } : clause.verb;
  clause.verb = verb;
  if (clause.kind === 'aside' && clause.subjects.length === 0 && clause.objects.length > 0) {
    clause.subjects = clause.objects.splice(0, 1);
    return;
  }
  if (verb.form !== 'open' && verb.form !== 'participle') return;
  if (verb.passive) return;
  const agent = clause.adjuncts.some((a) => a.role === 'agent');
  const transitive = verb.head.verb?.harm?.frame === 'transitive';
  const bare = clause.objects.length === 0;
  const whom = clause.kind === 'relative' && clause.antecedent !== null && clause.subjects.length > 0;
  const blamed = bare && !whom && verb.head.verb?.says === 'blames';
  const passive =
    verb.form === 'participle' ||
    blamed ||
    (clause.kind === 'reduced'
      ? verb.head.verb?.harm?.frame !== 'intransitive'
      : bare && (agent || (transitive && isHeadline(clause, verb))));
  clause.verb = { ...verb, passive, form: passive && clause.kind === 'reduced' ? 'participle' : verb.form };
}

/** "Three |killed| in blast": headlines leave out auxiliaries and articles; "the woman |shot|" is who shot. */
function isHeadline(clause: Clause, verb: VerbGroup): boolean {
  const [subject] = clause.subjects;
  if (!subject) return true;
  if (subject.sort === 'pronoun' && subject.determiner === 'none') return false;
  if (subject.determiner === 'definite' || subject.determiner === 'possessive') return false;
  const armed = headOf(subject).noun?.population;
  if (
    verb.head.verb?.harm?.measure === 'casualties' &&
    clause.adjuncts.length > 0 &&
    (armed === 'police' || armed === 'soldiers' || armed === 'attackers' || armed === 'militants')
  )
    return false;
  return subject.determiner !== 'indefinite' || verb.head.verb?.harm?.measure !== 'casualties';
}

/** The clauses of a sentence, from its chunks. */
export function structured(words: readonly Word[], chunks: readonly Chunk[]): Structure {
  const builder = new Builder(words, chunks);
  builder.run();
  const asks = words.at(-1)?.text === '?' || words.at(-2)?.text === '?';
  const hosted = Map.groupBy(
    builder.clauses.flatMap((c) => c.adjuncts),
    (a) => a.host,
  );
  return { words, chunks, clauses: builder.clauses, apposed: builder.apposed, hosted, asks };
}
