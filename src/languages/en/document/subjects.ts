import { functionWords } from '../functions.ts';
import { lexicon, outcomeOf } from '../lexicon/index.ts';
import { mayCount } from '../numbers/quantities.ts';
import { common } from '../traits/common.ts';

/** Shorter words tell little, and of longer ones the beginning tells which they are: "crash", "crashed". */
const shortest = 3;
const stem = 5;

/** The words that tell what a line is on, as stems: not how many died, who they were, or who says it, which all news has. */
export const subjectsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((w) => w.length >= shortest && tellsSubject(w))
      .map((w) => w.replace(/s$/, '').slice(0, stem)),
  );

function tellsSubject(word: string): boolean {
  if (common.has(word) || functionWords.has(word) || mayCount(word) || outcomeOf(word) !== null) return false;
  const noun = lexicon().nouns.get(word);
  return !(noun?.population ?? noun?.members ?? noun?.speaks ?? noun?.wound) && !isSaying(word);
}

const isSaying = (word: string): boolean => {
  const { senses, verbs } = lexicon();
  return senses.get(verbs.get(word)?.lemma ?? '')?.says !== undefined;
};

const agency = String.raw` ?\([^)\n]{2,40}\) ?(?:--|[-–—|])`;
/** "TOLV, Lavia (KXYZ) – A fire": where a report begins that a page prints below others. */
const dateline = String.raw`\p{Lu}[\p{Lu} .'’-]{2,28}(?:, ?[\p{L}. ]{2,20})?(?:${agency}| ?(?:--|[–—]| - )) ?["“‘]?[\p{Lu}\d]`;
const datelined = new RegExp(`^${dateline}`, 'u');
const within = new RegExp(String.raw`(?<=[\p{Ll}\d] )(?<!["“‘][^"”’]*)${dateline}`, 'u');

export const isDatelined = (line: string): boolean => datelined.test(line);

/** So many letters of a line may be headlines before its dateline. */
const longest = 400;

/** "Ferry sinks off Dresk Bus hits bridge in Oln |TOLV – A fire|": headlines in the line of the report, up to its dateline; 0 where a full stop is before it. */
export function datelineAt(line: string): number {
  const at = within.exec(line.slice(0, longest))?.index ?? 0;
  return /[.!?]\s/.test(line.slice(0, at)) ? 0 : at;
}

/** "… in Oln. Read full story": the beginning of a report that stands on a page of its own. */
export const pointsOn = (line: string): boolean =>
  /(?:^|[.…!?"”’|>»-]\s*)(?:read (?:the )?(?:full|whole) (?:story|article|report)|full story|continue reading|keep reading|(?:click )?here for more|read more|more here)\W*$/i.test(
    line,
  );
