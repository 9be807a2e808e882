import type { Speaker } from '../../core/claim.ts';
import type { Document, Sentence, Token } from '../document.ts';
import { frames, rightPhrase, type Frame, type Range } from './frames.ts';
import { describe, isPerson, textOf, type Names } from './names.ts';

/** Who says what stands at a word of a sentence; an empty list is the outlet's own voice. */
export interface Attribution {
  readonly speakers: readonly Speaker[];
  readonly via: string | null;
  readonly relayed: string | null;
  readonly rule: string;
}

export interface Outlets {
  /** The outlet or agency of that name or alias, as it is commonly written; null for any other name. */
  outlet(name: string): string | null;
}

interface Said {
  readonly frame: Frame;
  readonly speakers: readonly Speaker[];
  readonly via: string | null;
}

const own: Attribution = { speakers: [], via: null, relayed: null, rule: 'own-voice' };

export type Attribute = (sentence: Sentence, at: number) => Attribution;

/** Reads the whole article once, front to back, so that "he", "the ministry" and bare surnames find their bearer. */
export function attributor(doc: Document, names: () => Names, outlets: Outlets): Attribute {
  let listener: Listener | undefined;
  return (sentence, at) => {
    listener ??= listen(doc, names(), outlets);
    return attribution(doc, listener(sentence), sentence, at, outlets);
  };
}

/** Hears the article as far as a sentence and the rest of its paragraph. */
type Listener = (upTo: Sentence) => Heard;

/** Who says what, by sentence and by quotation. */
interface Heard {
  readonly bySentence: readonly (readonly Said[])[];
  readonly byQuotation: ReadonlyMap<number, Said>;
}

function listen(doc: Document, names: Names, outlets: Outlets): Listener {
  const bySentence: Said[][] = [];
  const byQuotation = new Map<number, Said>();
  const memory = new Memory();
  const hear = (sentence: Sentence): void => {
    const all: Said[] = [];
    for (const frame of frames(sentence)) {
      const said = resolve(doc.text, sentence, frame, names, memory, outlets);
      if (!said) continue;
      all.push(said);
      said.speakers.forEach((s) => memory.heard(s));
    }
    bySentence.push(all);
    const first = all[0];
    if (first)
      for (const token of sentence.tokens)
        if (token.quotation >= 0 && !byQuotation.has(token.quotation))
          byQuotation.set(token.quotation, first);
  };
  return ({ paragraph }) => {
    for (let next = bySentence.length; (doc.sentences[next]?.paragraph ?? Infinity) <= paragraph; next++)
      hear(doc.sentences[next]!);
    return { bySentence, byQuotation };
  };
}

/** Whom the article has heard so far: the last hundreds, which is all but in texts that are no articles. */
class Memory {
  private all: readonly Speaker[] = [];
  via: string | null = null;

  heard(speaker: Speaker): void {
    this.all = [...this.all.slice(-200), speaker];
  }

  last(fits: (s: Speaker) => boolean): Speaker | null {
    return this.all.findLast(fits) ?? null;
  }
}

function resolve(
  text: string,
  { tokens }: Sentence,
  frame: Frame,
  names: Names,
  memory: Memory,
  outlets: Outlets,
): Said | null {
  const ranges = frame.second ? [frame.subject, frame.second] : conjuncts(tokens, frame.subject, names);
  const speakers = ranges
    .map((range, i) => speakerOf(text, tokens, range, i === 0 ? frame.apposition : null, names, memory))
    .filter((s) => s !== null);
  if (speakers.length === 0) return null;
  const told = frame.addressee && textOf(text, tokens, frame.addressee);
  const outlet = told
    ? (outlets.outlet(told.replace(/^(?:the|local|state|state-run|news agency) /i, '')) ??
      (/agency|network|channel/i.test(told) ? memory.via : null))
    : null;
  if (outlet) memory.via = outlet;
  return { frame, speakers, via: outlet };
}

/** "X and hospital sources": a named person and somebody else are two speakers; "MPs and medics" are one. */
function conjuncts(tokens: readonly Token[], range: Range, names: Names): readonly Range[] {
  const and = tokens.findIndex((t, i) => i > range.from && i < range.to - 1 && t.lower === 'and');
  if (and < 0) return [range];
  const sides = [
    { from: range.from, to: and },
    { from: and + 1, to: range.to },
  ];
  return sides.some((side) => isPerson(tokens, side, names)) ? sides : [range];
}

function speakerOf(
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

/** "a statement from |the command|": the one who issues a paper speaks, not the paper. */
function issuer(tokens: readonly Token[], { from, to }: Range): Range {
  const paper = tokens.findIndex(
    (t, i) =>
      i >= from &&
      i < to - 2 &&
      /^(?:statement|release|report|letter|post|email|bulletin|announcement)$/.test(t.lower) &&
      /^(?:from|by)$/.test(tokens[i + 1]!.lower),
  );
  return paper < 0 ? { from, to } : { from: paper + 2, to };
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
          (s.role ?? '')
            .toLowerCase()
            .split(/[\s-]+/)
            .includes(noun),
      );
  if (earlier) return earlier;
  const phrase = names.phrases.find(has);
  return phrase ? { ...speaker, name: phrase, kind: 'organisation' } : speaker;
}

function attribution(
  doc: Document,
  { bySentence, byQuotation }: Heard,
  sentence: Sentence,
  at: number,
  outlets: Outlets,
): Attribution {
  const all = bySentence[sentence.index] ?? [];
  const left = all.filter(({ frame }) => frame.verb <= at && frame.after);
  const right = all.find(({ frame }) => frame.verb >= at && frame.before && frame.subject.from >= at);
  const closes = right && left[0] && right.frame.kind === 'said' ? right : null;
  const chosen = closes ?? left[0] ?? right ?? null;
  const quotation = sentence.tokens[at]?.quotation ?? -1;
  if (!chosen) {
    if (quotation >= 0) return inQuotation(doc, bySentence, byQuotation, sentence, quotation);
    const owner = tollOwner(doc.text, sentence, at);
    return owner ? { speakers: [owner], via: null, relayed: null, rule: 'speaker:own-toll' } : own;
  }
  const outlet = all.find(
    ({ frame, speakers }) =>
      frame.kind === 'according' && chosen.frame !== frame && outlets.outlet(speakers[0]!.name) !== null,
  );
  const speakers = chosen.speakers;
  const inner = closes ? left[0] : left[1];
  const relay = inner?.frame.kind === 'said' && inner.speakers[0]?.name !== speakers[0]?.name ? inner : null;
  return {
    speakers,
    via: outlet ? outlet.speakers[0]!.name : chosen.via,
    relayed: relay?.speakers[0]?.name ?? null,
    rule: `speaker:${chosen.frame.kind}`,
  };
}

/** A quotation without its own "said": whoever speaks the rest of it, else whoever was last quoted before. */
function inQuotation(
  doc: Document,
  bySentence: readonly (readonly Said[])[],
  byQuotation: ReadonlyMap<number, Said>,
  sentence: Sentence,
  quotation: number,
): Attribution {
  const said = byQuotation.get(quotation) ?? heardBefore(bySentence, sentence.index) ?? null;
  if (!said || doc.quotations.length === 0) return own;
  return { speakers: said.speakers, via: said.via, relayed: null, rule: 'speaker:quotation' };
}

function heardBefore(bySentence: readonly (readonly Said[])[], index: number): Said | undefined {
  for (let i = index - 1; i >= 0 && i >= index - 3; i--) {
    const said = bySentence[i]?.at(-1);
    if (said) return said;
  }
  return undefined;
}

/** "The coalition's official civilian death toll is 173": a toll that somebody keeps is what they say. */
function tollOwner(text: string, { tokens }: Sentence, at: number): Speaker | null {
  const toll = tokens.findLastIndex((t, i) => i < at && t.lower === 'toll');
  const mark = tokens.findLastIndex((t, i) => i < toll && i >= toll - 5 && /^['’]s?$/.test(t.text));
  if (mark < 1 || !tokens.slice(0, toll).some((t) => t.lower === 'official' || t.lower === 'own'))
    return null;
  let from = mark;
  while (from > 0 && ['NOUN', 'PROPN'].includes(tokens[from - 1]!.pos)) from--;
  if (from === mark) return null;
  return { name: textOf(text, tokens, { from, to: mark }), role: null, kind: 'organisation' };
}
