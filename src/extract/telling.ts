import { words } from '../lexicon/words.ts';
import type { Token } from './document.ts';
import type { Figure } from './figures/figure.ts';

/** Nouns that stand for the dead and the harmed beside those of the lexicon: "the bodies of eight", "claimed ten lives". */
const more =
  'body bodies corpse corpses remains life lives harm harmed harming hospital hospitals homes houses flee leave evacuate abandon'.split(
    ' ',
  );
/** Words that turn back to a count told before: "12 of them", "put the figure at 11". */
const back = new Set('them these those whom figure toll number count tally it'.split(' '));

let nouns: ReadonlySet<string> | undefined;

/** Nouns with which a sentence may tell a figure. */
export const theNouns = (): ReadonlySet<string> =>
  (nouns ??= new Set([
    ...more,
    ...words().outcomeNouns.keys(),
    ...words().counted.keys(),
    ...words().attacks.keys(),
    ...words().tolls,
  ]));

/**
 * False where a sentence without an outcome ("killed", "in hospital") cannot tell a figure: it has no noun that stands for
 * one, and turns back to none. Two of three sentences of the news are so, and need not be read further.
 */
export function mayTell(tokens: readonly Token[], last: Figure | null): boolean {
  if (tokens.some((t) => theNouns().has(t.lower))) return true;
  if (last === null) return false;
  return last.rules.some((r) => r.startsWith('of-them')) || tokens.some((t) => back.has(t.lower));
}
