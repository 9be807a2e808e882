import { isFigure } from '../core/claim.ts';
import { inertLine, isolated } from '../core/inert.ts';
import type { StoredClaim } from '../core/record.ts';
import { amountOf, telling } from './wording.ts';

/**
 * What a reader must see of a claim's sentence, cut to about `room` characters: around its figure, or around whom it blames.
 *
 * @example excerpt(claim, 40) // '…55 civilians were killed, including…'
 */
export const excerpt = (claim: StoredClaim, room: number): string => isolated(cutTo(claim, room));

function cutTo(claim: StoredClaim, room: number): string {
  const sentence = inertLine(claim.quote).replace(/^["“”«»]+|["“”«»]+$/g, '');
  if (sentence.length <= room) return sentence;
  const kept = keptIn(sentence, claim);
  // What is counted stands behind its figure, and a denial before what is denied.
  if (claim.stance === 'asserts') {
    const { start, end } = withOutcome(sentence, kept, claim, room - 2);
    return around(sentence, start, end, room, 0.75);
  }
  const denial = denialBefore(sentence, kept.start);
  if (denial.start === kept.start || kept.end - denial.start + 2 <= room)
    return around(sentence, denial.start, kept.end, room, 0);
  // Without its denial the rest would say the opposite.
  const rest = around(sentence, kept.start, kept.end, room - (denial.end - denial.start) - 3, 0);
  return `…${sentence.slice(denial.start, denial.end)} … ${rest.replace(/^…/, '')}`;
}

/** A figure with the nearest word that tells what befell those whom it counts, where both have room. */
function withOutcome(sentence: string, kept: Stretch, claim: StoredClaim, room: number): Stretch {
  const words = isFigure(claim) ? telling[claim.measure] : undefined;
  if (!words || kept.end === 0) return kept;
  const both = [...sentence.matchAll(new RegExp(words, 'gi'))]
    .map(({ 0: word, index }) => ({
      start: Math.min(kept.start, index),
      end: Math.max(kept.end, index + word.length),
    }))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
  return both && both.end - both.start <= room ? both : kept;
}

const denials = /\b(?:den(?:y|ies|ied|ying)|reject\w*|dismiss\w*|refut\w*|not|no|never)\b/giu;

/** Where the last word that denies stands; at `at` where none does before it. */
function denialBefore(sentence: string, at: number): Stretch {
  const found = [...sentence.slice(0, at).matchAll(denials)].at(-1);
  return found ? { start: found.index, end: found.index + found[0].length } : { start: at, end: at };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the figure stands as printed, else the amount alone, else the beginning. */
function keptIn(sentence: string, claim: StoredClaim): Stretch {
  const lower = sentence.toLowerCase();
  const words = isFigure(claim)
    ? [inertLine(claim.wording), amountOf(claim), amountOf(claim).replaceAll(',', '')]
    : [claim.act, claim.actor].flatMap((text) => (text === null ? [] : [inertLine(text)]));
  for (const word of words) {
    const start = word === '' ? -1 : lower.indexOf(word.toLowerCase());
    if (start >= 0) return { start, end: start + word.length };
  }
  return { start: 0, end: 0 };
}

const waiting = /^(?:\d[\d,.]*|an?|the|of|for|in|at|on|from|to|with|and|or|by|among|including|between)$/i;

/** Whole words around a stretch, `behind` of the room for those that follow it. */
function around(text: string, from: number, to: number, room: number, behind: number): string {
  const words = [...text.matchAll(/\S+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const touching = words.filter((w) => w.end > from && w.start < Math.max(to, from + 1));
  let first = words.indexOf(touching[0] ?? words[0]!);
  let last = words.indexOf(touching.at(-1) ?? words[0]!);
  const length = (): number => words[last]!.end - words[first]!.start;
  const spare = Math.max(0, room - length() - 2);
  const stop = words[last]!.end + spare * behind;
  while (last + 1 < words.length && words[last + 1]!.end <= stop) last += 1;
  const fits = (word: number): boolean =>
    Math.max(words[last]!.end, words[word]!.end) - Math.min(words[first]!.start, words[word]!.start) + 2 <=
    room;
  while (first > 0 && fits(first - 1)) first -= 1;
  while (last + 1 < words.length && fits(last + 1)) last += 1;
  const word = (n: number): string => text.slice(words[n]!.start, words[n]!.end);
  const [start, end] = [words.indexOf(touching[0] ?? words[0]!), words.indexOf(touching.at(-1) ?? words[0]!)];
  // The tail of another clause before it, and what waits for its noun behind it, say nothing.
  if (first > 0) {
    const tail = [0, 1].find((n) => first + n < start && /[,;:،؛]$/.test(word(first + n)));
    if (tail !== undefined) first += tail + 1;
  }
  while (last < words.length - 1 && last > end && waiting.test(word(last))) last -= 1;
  const middle = text.slice(words[first]!.start, words[last]!.end);
  const isEnd = last === words.length - 1;
  return `${first === 0 ? '' : '…'}${isEnd ? middle : `${middle.replace(/[\s,;:،؛–-]+$/, '')}…`}`;
}
