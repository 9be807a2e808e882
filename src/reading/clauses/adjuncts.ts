import type { Role } from '../../languages/grammar.ts';
import type { ParseState } from './state.ts';
import type { Chunk, NounPhrase, Plain } from './types.ts';

/** A preposition with what it governs: a phrase, a day, or a gerund, which opens a clause. */
export function placePreposition(state: ParseState, { word }: Plain): void {
  const role = word.role ?? 'topic';
  const at = governed(state, role);
  const next = at === null ? undefined : state.chunks[at];
  if (at === null || !next) return;
  const { current } = state;
  if (next.kind === 'phrase') {
    hang(state, next, { word, role });
    current.to = Math.max(current.to, next.to);
  } else if (next.kind === 'time') {
    current.times.push(next.word);
  } else if (next.kind === 'verb' && next.form === 'gerund') {
    const clause = state.open('participial', { parent: current, link: role });
    // "accused |the army| of shelling it"
    const blames = role === 'of' && current.verb?.head.verb?.says === 'blames' && current.objects.length > 0;
    clause.subjects = blames ? current.objects : current.subjects;
    clause.verb = next;
  } else return;
  state.i = at;
}

/** Where the governed chunk stands; null for a particle: "drove |on| to the coast", "between 4 and 5". */
function governed({ chunks, i }: ParseState, role: Role): number | null {
  let at = i + 1;
  while (chunks[at]?.kind === 'quote' || chunks[at]?.kind === 'adverb') at++;
  const [first, part] = [chunks[at], chunks[at + 1]];
  if (first?.kind === 'preposition') return null;
  if (role !== 'inclusion') return at;
  // "|among them| a woman"
  if (first?.kind === 'phrase' && first.sort === 'pronoun' && part?.kind === 'phrase') return at + 1;
  // "40 people, |among which 11 children|"
  const counted = part?.kind === 'phrase' && part.quantity && chunks[at + 2]?.kind !== 'verb';
  return first?.kind === 'relative' && counted ? at + 1 : at;
}

/** Adds an adjunct to the clause, and to the phrase just before it where there is one. */
function hang(
  state: ParseState,
  phrase: NounPhrase,
  { word, role }: Pick<Plain, 'word'> & { role: Role },
): void {
  const { last } = state;
  const previous = state.before();
  const close = previous?.kind === 'phrase' && last ? previous : null;
  const far = distant.has(role) ? (last?.phrase ?? null) : null;
  const phrases = [phrase];
  state.current.adjuncts.push({ role, word, phrases, host: close ?? far });
  if (role === 'inclusion' || role === 'addition') state.resume = last;
  state.last = {
    phrase,
    list: phrases,
    above: close ? last : null,
    of: role === 'of',
    included: role === 'inclusion',
  };
}

/** Roles that hang on the last phrase even where something stands between: "four were shot, |including one|". */
const distant: ReadonlySet<Role> = new Set(['inclusion', 'addition', 'company']);

/** "four were shot, two |fatally|": an adverb behind a number that is set beside tells of that number alone. */
export function placeAdverb(state: ParseState, { word }: Plain): void {
  if (isContrast(state, word)) return void state.i++;
  const around = state.current;
  const counted = countedBeside(state);
  if (!around.verb?.passive || !around.verb.head.verb?.harm || !counted) {
    around.adverbs.push(word);
    return;
  }
  const clause = state.open('reduced', { parent: around, antecedent: counted });
  clause.verb = around.verb;
  clause.adverbs.push(word);
  state.current = around;
}

/** "rebels, |not the army|, shelled it": whom the clause does not tell of. */
const isContrast = (state: ParseState, { tag }: Plain['word']): boolean =>
  tag === 'negation' &&
  state.current.verb === null &&
  state.current.subjects.length > 0 &&
  state.behind()?.kind === 'comma' &&
  state.ahead()?.kind === 'phrase';

/** The number, set beside a phrase, that stands just before: "two", "two |of them|". */
function countedBeside(state: ParseState): NounPhrase | null {
  const { last } = state;
  const behind = state.behind();
  // "two fatally|,| at a bar": between commas it is set beside, and nothing goes on from it
  const set = [...state.apposed.values()].flat();
  const ofThem = state.before(2)?.kind === 'preposition' ? state.before(3) : undefined;
  const isSet = (c: Chunk | undefined): c is NounPhrase =>
    c?.kind === 'phrase' && c.sort === 'count' && set.includes(c);
  const counted = [behind, ofThem].find(isSet);
  if (counted) return counted;
  if (!last || behind !== last.phrase || !state.isBeside()) return null;
  const of = last.of ? last.above?.phrase : null;
  return [last.phrase, of].find((p) => p?.sort === 'count') ?? null;
}
