import type { FigureMeasure } from '../../core/claim.ts';
import type { Word } from '../../languages/word.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import { figureOf } from './make.ts';
import { isOne, kindOf, mannerBehind, ofPhrase, predicateOf } from './people.ts';
import type { FigureState, Harm } from './state.ts';

/** One phrase that names whom something befell, with what is set beside it and what it includes. */
export function addVictim(state: FigureState, phrase: NounPhrase, harm: Harm): void {
  const { clause, measure, rule, whole = null } = harm;
  const kind = kindOf(state.structure, phrase);
  if (kind === 'thing' || kind === 'attacks' || (kind === 'unknown' && rule === 'hit')) return;
  if (headOf(phrase).noun?.body && measure !== 'killed') return;
  const own = amongMeasure(state, phrase);
  if (own && own !== measure) return addAttributive(state, phrase, clause);
  const said = headOf(phrase).state;
  if (phrase.quantity && said && said !== measure && !isOnlySubject(phrase, clause))
    return addSaid(state, phrase, { clause, measure: said, rule: 'attributive' });
  if (state.taken.has(phrase) && state.figures.some((f) => f.phrase === phrase && f.measure === measure))
    return;
  const figure = figureOf(state, phrase, harm);
  if (figure) state.take(phrase, figure);
  addParts(state, phrase, { ...harm, whole: figure ?? whole });
}

/** By itself: what stands beside it is told of by what it is called in turn. */
function addSaid(state: FigureState, phrase: NounPhrase, harm: Harm): void {
  const figure = state.taken.has(phrase) ? null : figureOf(state, phrase, harm);
  if (figure) state.take(phrase, figure);
}

/** "|three missing| were found dead"; but "five dead, six missing", "six hurt and |40 missing|" are what they are called. */
const isOnlySubject = (phrase: NounPhrase, { subjects, verb }: Clause): boolean =>
  verb !== null && subjects.length === 1 && subjects[0] === phrase;

/** "two of them children", "— three Greeks and two Danes": parts that are set beside their whole. */
export function addParts(state: FigureState, phrase: NounPhrase, harm: Omit<Harm, 'rule'>): void {
  if (!harm.whole || harm.whole.high === 1) return;
  const part: Harm = { ...harm, rule: 'beside' };
  for (const beside of (state.structure.apposed.get(phrase) ?? []).filter((p) => isPart(state, p))) {
    addVictim(state, beside, byManner(state, beside, part));
    const relative = state.structure.clauses.find((c) => c.antecedent === beside && c.verb?.head.verb?.be);
    for (const other of relative?.objects ?? []) if (other.quantity) addVictim(state, other, part);
  }
}

/** "16 shot, |one| fatally", "|one| of whom fatally": the word behind says what befell a part of them. */
export function byManner({ structure, language }: FigureState, phrase: NounPhrase, part: Harm): Harm {
  const manner = mannerBehind(phrase, structure);
  const row = manner && language.harm.find((r) => !r.verbs && r.adverb?.has(manner.lower));
  return row && row.measure !== part.measure
    ? { ...part, measure: row.measure, rule: 'manner', whole: null }
    : part;
}

/** A number or a kind of people; a name beside "two lodgers" only tells who they are. */
function isPart(state: FigureState, phrase: NounPhrase): boolean {
  // "18 hurt, |none| seriously"
  if (phrase.quantity?.high === 0) return false;
  if (!phrase.quantity)
    return phrase.sort === 'common' && phrase.determiner === 'indefinite' && isOne(phrase);
  const thing = phrase.sort === 'count' && kindOf(state.structure, phrase) === 'thing';
  return !thing && !describes(state, phrase);
}

/** "one of whom was pregnant": tells something else of a part. */
function describes(state: FigureState, phrase: NounPhrase): boolean {
  const clause = state.structure.clauses.find((c) => c.antecedent === phrase && c.verb);
  if (!clause?.verb?.head.verb?.be) return false;
  return predicateOf(state.structure, phrase) === null && !clause.states.some((w) => w.state !== null);
}

/** "three injured people", "two dead", "the wounded". */
export function addAttributive(state: FigureState, phrase: NounPhrase, clause: Clause): void {
  const kind = kindOf(state.structure, phrase);
  const among = amongMeasure(state, phrase);
  if (!phrase.quantity || !(kind === 'people' || (kind === 'harmed' && among))) return;
  const { adjuncts } = clause;
  if (
    adjuncts.some((a) => a.role === 'of' && a.phrases.includes(phrase) && a.host && state.taken.has(a.host))
  )
    return;
  if (adjuncts.some((a) => a.role === 'with' && a.host === phrase && headOf(a.phrases[0]!).noun?.wound))
    return addVictim(state, phrase, { clause, measure: 'injured', rule: 'with-injuries' });
  if (state.taken.has(phrase)) return;
  if (isKilledAndInjured(phrase)) return addBoth(state, phrase, clause);
  const told = phrase.words.slice(1).find((w) => w.state !== null || isHarmParticiple(w));
  const measure = among ?? told?.state ?? told?.verb?.harm?.measure;
  // "100 |homeless| people": they may have had no home long before
  const lasting = among === null && told?.state === 'displaced';
  if (measure && !lasting) addVictim(state, phrase, { clause, measure, rule: 'attributive' });
}

const isHarmParticiple = ({ tag, verb, form }: Word): boolean =>
  tag === 'verb' && verb?.harm !== undefined && (form === 'past-or-participle' || form === 'participle');

/** "12 |killed and injured| civilians" */
function isKilledAndInjured(phrase: NounPhrase): boolean {
  const measures = phrase.words.slice(1).map((w) => (w.tag === 'verb' ? w.verb?.harm?.measure : null));
  return measures.includes('killed') && measures.includes('injured');
}

/** The number counts both, and which is which is not said; a vague one holds of each. */
function addBoth(state: FigureState, phrase: NounPhrase, clause: Clause): void {
  const vague = phrase.quantity!.rules.some((r) => r === 'number-of' || r === 'several' || r === 'multiple');
  if (!vague) return addVictim(state, phrase, { clause, measure: 'casualties', rule: 'both' });
  addVictim(state, phrase, { clause, measure: 'killed', rule: 'attributive' });
  addVictim(state, phrase, { clause, measure: 'injured', rule: 'attributive' });
}

/** "hundreds |of wounded|": what befell them is told by what they are. */
function amongMeasure(state: FigureState, phrase: NounPhrase): FigureMeasure | null {
  const of = phrase.sort === 'count' ? ofPhrase(state.structure, phrase) : null;
  if (of?.determiner !== 'none') return null;
  const head = headOf(of);
  if (head.noun?.population !== undefined) return null;
  return head.verb?.harm?.measure ?? head.state ?? head.noun?.harm ?? null;
}
