import type { Speaker } from '../../../core/claim.ts';
import type { Token } from '../tokenise.ts';
import { describe, isPerson, type Names } from './names.ts';
import { rightPhrase, type Range } from './phrases.ts';

/** Whom the article has heard so far: the last hundreds, which is all but in texts that are no articles. */
export class Memory {
  private all: readonly Speaker[] = [];
  via: string | null = null;

  heard(speaker: Speaker): void {
    this.all = [...this.all.slice(-200), speaker];
  }

  last(fits: (s: Speaker) => boolean): Speaker | null {
    return this.all.findLast(fits) ?? null;
  }
}

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
  text: string,
  tokens: readonly Token[],
  said: Range,
  apposition: Range | null,
  names: Names,
  memory: Memory,
): Speaker | null {
  const subject = issuer(tokens, said);
  const word = tokens[subject.from]!;
  if (subject.to - subject.from === 1) {
    if (/^(?:he|she|who)$/.test(word.lower))
      return inSentence(text, tokens, subject.from, names) ?? memory.last(isOne);
    if (word.lower === 'they') return memory.last((s) => s.kind !== 'person') ?? memory.last(() => true);
    if (word.lower === 'it') return memory.last((s) => s.kind === 'organisation') ?? memory.last(() => true);
    if (word.lower === 'another') return another(memory);
    if (/^(?:i|we|that|which|this|there)$/.test(word.lower)) return null;
  }
  const main = describe(text, tokens, subject, names);
  const beside = apposition && describe(text, tokens, apposition, names);
  if (!main) return beside;
  if (beside && main.kind !== 'person' && beside.kind === 'person') return { ...beside, role: main.name };
  if (beside && main.kind === 'person') return { ...main, role: main.role ?? beside.name };
  return main.kind === 'person' ? withRole(main, memory) : recalled(main, word, names, memory);
}

/** "a statement (on the raid) from |the command|": the one who issues a paper speaks, not the paper. */
function issuer(tokens: readonly Token[], { from, to }: Range): Range {
  const paper = tokens.findIndex(
    (t, i) =>
      i >= from &&
      i < to &&
      /^(?:statement|release|report|letter|post|email|bulletin|announcement)$/.test(t.lower),
  );
  if (paper < 0) return { from, to };
  const by = tokens.findIndex((t, i) => i > paper && i < to - 1 && /^(?:from|by)$/.test(t.lower));
  return by < 0 ? { from, to } : { from: by + 1, to };
}

/** A person named again keeps the role that they were introduced with. */
const withRole = (person: Speaker, memory: Memory): Speaker =>
  person.role ? person : (memory.last((s) => s.name === person.name && s.role !== null) ?? person);

/** "Another told AFP": one more of the kind that was heard last. */
function another(memory: Memory): Speaker | null {
  const last = memory.last((s) => s.kind !== 'organisation');
  const noun = (last?.kind === 'group' ? last.name : last?.role)?.split(/ (?:in|of|from|at|for|to) /)[0];
  const word = noun?.split(' ').at(-1)?.toLowerCase();
  return word ? { name: `another ${word.replace(/s$/, '')}`, role: null, kind: 'group' } : null;
}

/** "X …, although he put the toll at": the person whom the sentence named before. */
function inSentence(text: string, tokens: readonly Token[], end: number, names: Names): Speaker | null {
  const opening = rightPhrase(tokens, 0, end);
  const next = tokens[opening.to]?.text === ',' ? rightPhrase(tokens, opening.to + 1, end) : null;
  for (const run of [opening, next]) {
    const speaker = run && run.to > run.from && run.to <= end ? describe(text, tokens, run, names) : null;
    if (speaker?.kind === 'person') return speaker;
  }
  return null;
}

const isOne = (s: Speaker): boolean =>
  s.kind === 'person' || (s.kind === 'group' && !/s\b(?: (?:in|of|from|at|for)\b|$)/.test(s.name));

/** "the official", "the ministry": whoever was introduced by that noun. */
function recalled(speaker: Speaker, first: Token, names: Names, memory: Memory): Speaker {
  const noun = speaker.name.split(/\s+/).at(-1)!.toLowerCase();
  if (first.lower !== 'the' || speaker.name.split(/\s+/).length > 2) return speaker;
  const has = (name: string): boolean =>
    name
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(noun) && name.length > speaker.name.length;
  const earlier = speaker.name.includes(' ')
    ? null
    : memory.last(
        (s) =>
          has(s.name) ||
          (!/^\p{Lu}/u.test(speaker.name) &&
            (s.role ?? '')
              .toLowerCase()
              .split(/[\s-]+/)
              .includes(noun)),
      );
  if (earlier) return earlier;
  // "the Red Cross" is no short form of "Ana Silva and the Red Cross"
  const beside = [` and ${speaker.name}`, ` and the ${speaker.name}`];
  const phrase = names.phrases.find((name) => has(name) && !beside.some((end) => name.endsWith(end)));
  return phrase ? { ...speaker, name: phrase, kind: 'organisation' } : speaker;
}
