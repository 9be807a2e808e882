import type { Speaker } from '../../../core/claim.ts';
import type { Called, Hearing, Names, Range } from '../../names.ts';
import type { Token } from '../../text.ts';
import { isBody as isBodyWord, lexicon } from '../lexicon/index.ts';
import { isNamed, isOfKind, kindsOf } from './bodies.ts';
import { around, describe, isBody, isPerson, isRole } from './describe.ts';

/** "X and hospital sources": a named person and somebody else are two speakers; "MPs and medics" are one. */
export function conjuncts(tokens: readonly Token[], range: Range, names: Names): readonly Range[] {
  const and = tokens.findIndex((t, i) => i > range.from && i < range.to - 1 && t.lower === 'and');
  if (and < 0) return [range];
  const sides = [
    { from: range.from, to: and },
    { from: and + 1, to: range.to },
  ];
  return sides.some((side) => isPerson(tokens, side, names)) ? sides : [range];
}

/** Who is meant by the words of a subject: a name in full, a body, or whom "he" and "the ministry" turn back to. */
export function speakerOf(
  { text, tokens, range, beside: apposition }: Called,
  names: Names,
  heard: Hearing,
): Speaker | null {
  const subject = issuer(tokens, range);
  const word = tokens[subject.from]!;
  if (subject.to - subject.from === 1) {
    if (/^(?:he|him|she|her|who)$/.test(word.lower)) return heard.meant(isOne);
    if (/^(?:they|them)$/.test(word.lower))
      return heard.meant((s) => s.kind !== 'person') ?? heard.last(() => true);
    if (word.lower === 'it') return heard.meant((s) => s.kind === 'organisation') ?? heard.last(() => true);
    if (word.lower === 'another') return another(heard);
    if (/^(?:i|me|we|us|you|that|which|this|there)(?:['’]\w+)?$|^\w+sel(?:f|ves)$/.test(word.lower))
      return null;
  }
  const main = describe(text, tokens, subject, names);
  const beside = apposition && describe(text, tokens, apposition, names);
  if (!main) return beside;
  if (beside && main.kind !== 'person' && beside.kind === 'person') return { ...beside, role: main.name };
  // "Marlo, |an official of the harbour office|"
  if (apposition && main.kind === 'organisation' && isLoneName(tokens, subject) && isRole(tokens, apposition))
    return { name: main.name, role: around(text, tokens, apposition) || null, kind: 'person' };
  // "Black Dawn, |a rebel group|"
  if (apposition && main.kind === 'person' && !main.role && isBody(tokens, apposition))
    return { ...main, kind: 'organisation' };
  if (apposition && main.kind === 'person')
    return { ...main, role: main.role ?? (around(text, tokens, apposition) || null) };
  // "|another| clinic": none that was told of before
  if (word.lower === 'another' && main.kind !== 'person') return { ...main, name: `another ${main.name}` };
  return main.kind === 'person' ? withRole(main, heard) : recalled(main, word, names, heard);
}

/** One word with a capital that no list has, and that is no abbreviation. */
const isLoneName = (tokens: readonly Token[], { from, to }: Range): boolean =>
  to - from === 1 && /^\p{Lu}\p{Ll}/u.test(tokens[from]!.text) && !isBodyWord(tokens[from]!.lower);

/** "statement", "report", "tally": what somebody issues. */
const isPaper = (word: string): boolean =>
  lexicon().nouns.get(word)?.paper === true || /^(?:figures|tally|count)$/.test(word);

/** "a statement (on the raid) from |the command|", "|the ministry's| statement": the one who issues a paper speaks, not the paper. */
function issuer(tokens: readonly Token[], { from, to }: Range): Range {
  const paper = tokens.findIndex((t, i) => i >= from && i < to && isPaper(t.lower));
  if (paper < 0) return { from, to };
  const by = tokens.findIndex((t, i) => i > paper && i < to - 1 && /^(?:from|by)$/.test(t.lower));
  return by < 0 ? { from, to } : { from: by + 1, to };
}

/** A person named again keeps the role that they were introduced with. */
const withRole = (person: Speaker, heard: Hearing): Speaker =>
  person.role ? person : (heard.last((s) => s.name === person.name && s.role !== null) ?? person);

/** "Another told AFP": one more of the kind that was heard last. */
function another(heard: Hearing): Speaker | null {
  const last = heard.last((s) => s.kind !== 'organisation');
  const noun = (last?.kind === 'group' ? last.name : last?.role)?.split(/ (?:in|of|from|at|for|to) /)[0];
  const word = noun?.split(' ').at(-1)?.toLowerCase();
  return word ? { name: `another ${word.replace(/s$/, '')}`, role: null, kind: 'group' } : null;
}

const isOne = (s: Speaker): boolean =>
  s.kind === 'person' || (s.kind === 'group' && !/s\b(?: (?:in|of|from|at|for)\b|$)/.test(s.name));

const partsOf = (name: string): readonly string[] => name.toLowerCase().split(/[\s-]+/);

/** "the official", "the ministry": whoever was introduced by that noun; "the news agency": the one that was named. */
function recalled(speaker: Speaker, first: Token, names: Names, heard: Hearing): Speaker {
  // "Haddad", whom "Senator Haddad" named before
  const person = heard.last((s) => s.kind === 'person' && s.name === speaker.name);
  if (person) return person;
  const noun = partsOf(speaker.name).at(-1)!;
  if (first.lower !== 'the') return bare(speaker, heard);
  if (speaker.name.split(/\s+/).length > 2 || noun.length < 3) return speaker;
  const has = (name: string): boolean => partsOf(name).includes(noun) && name.length > speaker.name.length;
  const earlier = speaker.name.includes(' ')
    ? null
    : heard.last(
        (s) => has(s.name) || (!/^\p{Lu}/u.test(speaker.name) && partsOf(s.role ?? '').includes(noun)),
      );
  if (earlier) return earlier;
  // "the Red Cross" is no short form of "Ana Silva and the Red Cross"
  const beside = [` and ${speaker.name}`, ` and the ${speaker.name}`];
  const phrase = names.phrases.find((name) => has(name) && !beside.some((end) => name.endsWith(end)));
  if (phrase) return { ...speaker, name: phrase, kind: 'organisation' };
  const kinds = kindsOf(speaker.name);
  return (kinds && heard.last((s) => isNamed(s) && isOfKind(s.name, kinds))) ?? speaker;
}

/** The noun of a name: "the Tolv |Observatory| for the North". */
const headOf = (name: string): string => partsOf(name.split(/ (?:of|for) /)[0]!).at(-1)!;

/** "TV" after "the state-run TV", "Observatory" after "the Observatory for the North": the only one of that noun that was heard. */
function bare(speaker: Speaker, heard: Hearing): Speaker {
  const [noun, more] = partsOf(speaker.name);
  if (more !== undefined || noun!.endsWith('s')) return speaker;
  const fuller = new Set(
    heard.all.filter((s) => s.kind !== 'person' && partsOf(s.name).length > 1 && headOf(s.name) === noun),
  );
  const called = new Set([...fuller].map((s) => s.name));
  return called.size === 1 ? [...fuller][0]! : speaker;
}
