import type { Speaker } from '../../core/claim.ts';
import type { Document, Sentence } from '../../languages/en/tokenise.ts';
import { frames, type Frame } from './frames.ts';
import { conjuncts, Memory, speakerOf } from '../../languages/en/names/bearer.ts';
import { textOf, type Names } from '../../languages/en/names/names.ts';

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

function attribution(
  doc: Document,
  { bySentence, byQuotation }: Heard,
  sentence: Sentence,
  at: number,
  outlets: Outlets,
): Attribution {
  const all = bySentence[sentence.index] ?? [];
  const before = all.filter(({ frame }) => frame.verb <= at && frame.after);
  const left = before.slice(
    Math.max(
      0,
      before.findLastIndex(({ frame }) => frame.contrasts),
    ),
  );
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
