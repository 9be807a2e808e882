import type { FigureMeasure } from '../../core/claim.ts';
import type { HarmRow, Language } from '../../languages/language.ts';
import { headOf, subjectsOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import type { Structure } from '../clauses/build.ts';
import type { Word } from '../../languages/word.ts';

/** What a clause says befell somebody. */
export interface Outcome {
  readonly measure: FigureMeasure;
  readonly rule: string;
  readonly clause: Clause;
  readonly victims: readonly NounPhrase[];
  readonly agents: readonly NounPhrase[];
  /** The word that tells it. */
  readonly word: Word;
}

const agentsOf = (clause: Clause, passive: boolean): readonly NounPhrase[] =>
  passive ? clause.adjuncts.filter((a) => a.role === 'agent').flatMap((a) => a.phrases) : subjectsOf(clause);

/** Whom the verb of a clause befalls: subject of a passive, objects of an active verb, else its subject. */
function patientsOf(clause: Clause): readonly NounPhrase[] {
  if (clause.verb!.passive) return subjectsOf(clause);
  if (clause.objects.every((o) => headOf(o).closed === 'reflexive') && clause.objects.length > 0)
    return subjectsOf(clause);
  return clause.objects.length > 0 ? clause.objects : subjectsOf(clause);
}

/** All that one sentence says befell anybody, clause by clause. */
export function outcomesOf(structure: Structure, language: Language): Outcome[] {
  const results = new Set<Clause>();
  const found = structure.clauses.flatMap((clause) => {
    if (!clause.verb) return verbless(clause);
    if (results.has(clause)) return [];
    const turned = inverted(clause, structure);
    if (turned) return [turned];
    const left = resultsOf(clause, structure);
    if (left.length > 0) {
      for (const { clause: told } of left) results.add(told);
      return left.map((o) => ({ ...o, clause }));
    }
    const outcome =
      among(clause, structure) ?? byRow(clause, structure, language) ?? byVerb(clause, structure);
    return outcome ? [outcome] : [];
  });
  return both(found);
}

/** "are |among the dead|", "were |the only casualties|": told by whom they belong to. */
function among(clause: Clause, { clauses }: Structure): Outcome | null {
  if (!clause.verb?.head.verb?.be || clause.verb.negated) return null;
  const behind = clause.adjuncts.filter((a) => a.role === 'inclusion').flatMap((a) => a.phrases);
  const those = [...behind, ...clause.objects].find(
    (p) =>
      p.determiner === 'definite' &&
      !p.quantity &&
      headOf(p).noun?.population === undefined &&
      harmedBy(headOf(p)) !== null,
  );
  // "Among the dead were |three children|"
  if (subjectsOf(clause).length === 0) {
    const first = behind.includes(those!) && clause.objects.length > 0 && !clause.antecedent;
    if (!those || !first) return null;
    return {
      measure: harmedBy(headOf(those))!,
      rule: 'among-them',
      clause,
      victims: clause.objects,
      agents: [],
      word: headOf(those),
    };
  }
  // "was among |eight people killed|"
  const killed = clauses.find(
    (c) => c.kind === 'reduced' && c.antecedent && behind.includes(c.antecedent) && c.verb?.passive,
  );
  const word = killed?.verb?.head;
  if (word?.verb?.harm)
    return {
      measure: word.verb.harm.measure,
      rule: 'among',
      clause,
      victims: subjectsOf(clause),
      agents: [],
      word,
    };
  if (!those) return null;
  return {
    measure: harmedBy(headOf(those))!,
    rule: 'among',
    clause,
    victims: subjectsOf(clause),
    agents: [],
    word: headOf(those),
  };
}

const harmedBy = (word: Word): FigureMeasure | null =>
  word.state ?? word.verb?.harm?.measure ?? word.noun?.harm ?? null;

/** "Three dead in fire": a headline without its verb. */
function verbless(clause: Clause): Outcome[] {
  const word = clause.states.find((w) => w.state !== null);
  if (!word?.state || clause.subjects.length === 0) return [];
  return [
    { measure: word.state, rule: `state:${word.state}`, clause, victims: clause.subjects, agents: [], word },
  ];
}

/** "Killed in the blast were |two soldiers|": what befell them stands first. */
function inverted(clause: Clause, { clauses }: Structure): Outcome | null {
  const { verb } = clause;
  if (
    !verb?.head.verb?.harm ||
    verb.form !== 'open' ||
    clause.subjects.length > 0 ||
    clause.antecedent ||
    clause.objects.length > 0
  )
    return null;
  const be = clauses[clause.index + 1];
  if (!be?.verb?.head.verb?.be || be.subjects.length > 0 || be.objects.length === 0 || verb.from > 2)
    return null;
  const { measure } = verb.head.verb.harm;
  return { measure, rule: `inverted:${measure}`, clause, victims: be.objects, agents: [], word: verb.head };
}

/** "left |a guard and two clerks| dead and |three others| injured": each state is told of those before it. */
function resultsOf(clause: Clause, structure: Structure): Outcome[] {
  const verb = clause.verb!;
  if (!verb.head.verb?.results || verb.passive || verb.negated || clause.objects.length === 0) return [];
  const states = clause.states.flatMap((word) => (word.state ? [{ word, measure: word.state, clause }] : []));
  const reduced = structure.clauses.flatMap((c) =>
    c.kind === 'reduced' &&
    c.antecedent &&
    c.parent === clause &&
    (clause.objects.includes(c.antecedent) ||
      clause.adjuncts.some(
        (a) =>
          a.role === 'of' && a.host && clause.objects.includes(a.host) && a.phrases.includes(c.antecedent!),
      ) ||
      clause.adjuncts.some((a) => a.role === 'inclusion' && a.phrases.includes(c.antecedent!))) &&
    c.verb?.head.verb?.harm &&
    c.verb.passive
      ? [{ word: c.verb.head, measure: c.verb.head.verb.harm.measure, clause: c }]
      : [],
  );
  const heads = clause.objects.flatMap((o) => {
    const word = headOf(o);
    return word.state && word.tag === 'adjective' ? [{ word, measure: word.state, clause }] : [];
  });
  const told = [...states, ...reduced, ...heads].toSorted((a, b) => a.word.from - b.word.from);
  let from = 0;
  return told.map(({ word, measure, clause: own }) => {
    const victims = clause.objects.filter((o) => o.words[0]!.from >= from && o.words[0]!.from <= word.from);
    from = word.to;
    return { measure, rule: `left:${measure}`, clause: own, victims, agents: subjectsOf(clause), word };
  });
}

/** "were killed and wounded", "killed or injured 30": the two are told of the same people, and which is which is not said. */
function both(outcomes: readonly Outcome[]): Outcome[] {
  const merged = new Set<Outcome>();
  const out: Outcome[] = [];
  for (const outcome of outcomes) {
    const mate = outcomes.find(
      (o) =>
        !merged.has(o) &&
        o !== outcome &&
        isPair(o, outcome) &&
        !(isVague(o.victims) || isVague(outcome.victims)),
    );
    if (!mate) {
      out.push(outcome);
      continue;
    }
    merged.add(outcome);
    const measure = pairMeasure(mate.measure, outcome.measure);
    const at = out.indexOf(mate);
    const victims = mate.victims.length > 0 ? mate.victims : outcome.victims;
    const joined = { ...(mate.victims.length > 0 ? mate : outcome), measure, victims, rule: 'both' };
    if (at >= 0) out[at] = joined;
    else out.push(joined);
  }
  return out;
}

/** "several were killed and injured": some of each; how many of which is as vague as the word. */
const isVague = (victims: readonly NounPhrase[]): boolean =>
  victims.length === 1 &&
  (victims[0]!.quantity?.rules.some((r) =>
    ['several', 'number-of', 'many', 'multiple', 'numerous', 'few', 'others'].includes(r),
  ) ??
    false);

const pairMeasure = (a: FigureMeasure, b: FigureMeasure): FigureMeasure => {
  if (a === 'casualties' || b === 'casualties') return a === 'casualties' ? b : a;
  return 'casualties';
};

/** The second goes on with the first, and has nobody of its own. */
function isPair(first: Outcome, second: Outcome): boolean {
  const { clause } = second;
  if (clause.link !== 'and' && clause.link !== 'or') return false;
  const harms = ['killed', 'injured', 'casualties'];
  if (first.measure === second.measure || !harms.includes(first.measure) || !harms.includes(second.measure))
    return false;
  if (clause.subjects !== first.clause.subjects || clause.antecedent !== first.clause.antecedent)
    return false;
  if (clause.verb!.from - first.clause.verb!.to > 3) return false;
  const passive = first.clause.verb!.passive && clause.verb!.passive;
  return (
    passive ||
    (first.clause.objects.length === 0 &&
      clause.objects.length > 0 &&
      !first.clause.verb!.passive &&
      !clause.verb!.passive)
  );
}

function byVerb(clause: Clause, structure: Structure): Outcome | null {
  const verb = clause.verb!;
  const { harm } = verb.head.verb ?? {};
  if (!harm || verb.negated) return null;
  const { measure, frame } = harm;
  const made = (victims: readonly NounPhrase[]): Outcome => ({
    measure,
    rule: `verb:${measure}`,
    clause,
    victims,
    agents: agentsOf(clause, verb.passive),
    word: verb.head,
  });
  if (verb.passive) return made(subjectsOf(clause));
  const reflexive = clause.objects.filter((o) => headOf(o).closed === 'reflexive');
  if (reflexive.length > 0)
    return made([...clause.objects.filter((o) => !reflexive.includes(o)), ...subjectsOf(clause)]);
  if (frame === 'intransitive') return { ...made(subjectsOf(clause)), agents: [] };
  if (clause.objects.length > 0) return made(clause.objects.flatMap((o) => whole(o, clause)));
  if (frame === 'either') return made(subjectsOf(clause));
  // "killed and injured |a number of people|": the next verb has the objects of both
  const next = structure.clauses.find(
    (c) =>
      c.index > clause.index &&
      (c.link === 'and' || c.link === 'or') &&
      c.subjects === clause.subjects &&
      c.verb &&
      c.verb.from - verb.to <= 2,
  );
  return next && next.objects.length > 0 && !next.verb!.passive && verb.form !== 'participle'
    ? made(next.objects)
    : null;
}

/** "grazed |the ear of a girl|": whose ear it is. */
function whole(phrase: NounPhrase, clause: Clause): readonly NounPhrase[] {
  if (!headOf(phrase).noun?.part) return [phrase];
  const of = clause.adjuncts.find((a) => a.role === 'of' && a.host === phrase);
  return of ? of.phrases : phrase.owner ? [phrase.owner] : [phrase];
}

/** The rows of each table by the verbs that they name; under null those that any other verb may meet. */
const indexes = new WeakMap<readonly HarmRow[], ReadonlyMap<string | null, readonly HarmRow[]>>();

function rowsOf(lemma: string, rows: readonly HarmRow[]): readonly HarmRow[] {
  let index = indexes.get(rows);
  if (!index) {
    const verbs = new Set<string | null>([null, ...rows.flatMap((r) => [...(r.verbs ?? [])])]);
    index = new Map(
      [...verbs].map((v) => [v, rows.filter((r) => !r.verbs || (v !== null && r.verbs.has(v)))]),
    );
    indexes.set(rows, index);
  }
  return index.get(lemma) ?? index.get(null)!;
}

function byRow(clause: Clause, structure: Structure, language: Language): Outcome | null {
  const row = rowsOf(clause.verb!.head.lemma, language.harm).find((r) => holds(r, clause, structure));
  if (!row) return null;
  const victims =
    row.befalls === 'subject'
      ? subjectsOf(clause)
      : row.befalls === 'owner'
        ? ownersOf(clause, row)
        : patientsOf(clause);
  return {
    measure: row.measure,
    rule: row.rule,
    clause,
    victims,
    agents: agentsOf(clause, clause.verb!.passive),
    word: clause.verb!.head,
  };
}

/** "claimed |the lives of ten|", "claimed |ten lives|", "ended |his life|". */
function ownersOf(clause: Clause, row: HarmRow): readonly NounPhrase[] {
  const object = clause.objects.find((o) => row.object!.has(headOf(o).lower) || ofLife(clause, o, row));
  if (!object) return [];
  const of = clause.adjuncts.find((a) => a.role === 'of' && a.host === object);
  if (of && row.object!.has(headOf(of.phrases[0]!).lower)) return [object];
  if (of) return of.phrases;
  // "cost |3,000 people| their lives"
  const whose = object.determiner === 'possessive' && clause.objects.find((o) => o !== object);
  if (whose) return [whose];
  return object.owner ? [object.owner] : [object];
}

const ofLife = (clause: Clause, object: NounPhrase, row: HarmRow): boolean =>
  clause.adjuncts.some(
    (a) => a.role === 'of' && a.host === object && row.object!.has(headOf(a.phrases[0]!).lower),
  );

function holds(row: HarmRow, clause: Clause, { words, clauses }: Structure): boolean {
  const verb = clause.verb!;
  if (verb.negated !== (row.negated ?? false)) return false;
  if (row.verbs && !row.verbs.has(verb.head.lemma)) return false;
  if (row.except?.has(verb.head.lemma)) return false;
  if (row.people && !clause.objects.some((o) => countsPeople(o, clause))) return false;
  if (row.voice && (row.voice === 'passive') !== verb.passive) return false;
  if (
    row.adverb &&
    !clause.adverbs.some((w) => row.adverb!.has(w.lower)) &&
    !words.slice(verb.from, verb.to).some((w) => row.adverb!.has(w.lower))
  )
    return false;
  const named =
    row.object && clause.objects.some((o) => row.object!.has(headOf(o).lower) || ofLife(clause, o, row));
  if (row.object && !named && !relayedObject(row.object, clause, words, clauses)) return false;
  if (row.unless && clause.adverbs.some((w) => row.unless!.has(w.lower))) return false;
  if (row.unlessFor && reasonsOf(clause, clauses).some((p) => row.unlessFor!.has(headOf(p).lower)))
    return false;
  if (row.subject && !subjectsOf(clause).some((s) => row.subject!.has(countedHead(s, clause).lower)))
    return false;
  if (row.state && !statesOf(clause).some((w) => row.state!.has(w.lower))) return false;
  if (row.with) {
    const { roles, words: heads, kinds } = row.with;
    const fits = clause.adjuncts.some(
      (a) =>
        roles.includes(a.role) &&
        (!kinds || a.phrases.some((p) => p.words.some((w) => kinds.has(w.lower)))) &&
        a.phrases.some((p) => heads.has(headOf(p).lower) || p.words.some((w) => heads.has(w.lower))),
    );
    if (!fits) return false;
  }
  if (
    row.infinitive &&
    !clauses.some(
      (c) => c.kind === 'infinitive' && c.parent === clause && row.infinitive!.has(c.verb?.head.lemma ?? ''),
    )
  )
    return false;
  return true;
}

/** "12 men", "six |of their men|" */
function countsPeople(phrase: NounPhrase, clause: Clause): boolean {
  const { noun } = countedHead(phrase, clause);
  return phrase.quantity !== null && noun?.population !== undefined && noun.plural;
}

/** What a phrase counts: its head, or that of "five |of the victims|". */
function countedHead(phrase: NounPhrase, clause: Clause): Word {
  const of =
    phrase.sort === 'count' ? clause.adjuncts.find((a) => a.role === 'of' && a.host === phrase) : null;
  return headOf(of?.phrases[0] ?? phrase);
}

/** "sustained |what police say are minor injuries|" */
const relayedObject = (
  object: ReadonlySet<string>,
  clause: Clause,
  words: readonly Word[],
  clauses: readonly Clause[],
): boolean =>
  clauses.some((c) => c.parent === clause && c.link === 'question') &&
  words.slice(clause.verb!.to, clause.verb!.to + 14).some((w) => object.has(w.lower));

/** What a clause gives as its reason: "for observation", "after going into shock". */
const reasonsOf = (clause: Clause, clauses: readonly Clause[]): readonly NounPhrase[] =>
  [
    clause,
    ...clauses.filter((c) => c.parent === clause && (c.kind === 'adverbial' || c.kind === 'participial')),
  ].flatMap((c) =>
    c.adjuncts.filter((a) => a.role === 'goal' || a.role === 'cause').flatMap((a) => a.phrases),
  );

/** Adjectives after the verb, and what a phrase of the clause ends in: "two |dead|". */
const statesOf = (clause: Clause): readonly Word[] => [...clause.states, ...clause.objects.map(headOf)];
