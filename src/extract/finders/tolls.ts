import type { FigureMeasure } from '../../core/claim.ts';
import type { Population } from '../../core/population.ts';
import { words } from '../../lexicon/words.ts';
import type { Token } from '../document.ts';
import type { Clause } from '../link.ts';
import type { Party } from './parties.ts';

export interface Toll {
  readonly measure: FigureMeasure;
  readonly rule: string;
  readonly population: Population;
}

const leads =
  /^(?:to|at|of|in|is|was|were|as|past|stood|stands|standing|now|reached|reaches|exceeded|exceeds|by|hit|from|passed|rose|climbed|jumped|be|being|:|are|risen|than|the|remains|remained|surpassed)$/;

/** "the death toll rose to 60", "put the casualty figures at 80", "the number of injured stands at 200". */
export function tollOf({ tokens, outcomes }: Clause, party: Party): Toll | null {
  const before = tokens[party.from - 1];
  if (!before || !leads.test(before.lower)) return null;
  if (
    party.head === 'person' &&
    before.lower !== 'of' &&
    !/^(?:to|at|is|was|stands|stood|reached|as)$/.test(before.lower)
  )
    return null;
  for (let at = party.from - 1; at >= 0 && at >= party.from - 18; at--) {
    const token = tokens[at]!;
    if (words().tolls.has(token.lower)) return tollAt(tokens, at);
    if (/^[.;!?]$/.test(token.text)) return null;
    if (
      outcomes.some(
        (o) => o.from === at && o.form !== 'state' && token.pos === 'VERB' && !isTollWord(tokens, at),
      )
    )
      return null;
  }
  return null;
}

const isTollWord = (tokens: readonly Token[], at: number): boolean =>
  words().tolls.has(tokens[at + 1]?.lower ?? '') || tokens[at - 1]?.lower === 'of';

function tollAt(tokens: readonly Token[], at: number): Toll | null {
  const near = [
    ...tokens.slice(Math.max(0, at - 2), at),
    ...(tokens[at + 1]?.lower === 'of' ? tokens.slice(at + 2, at + 6) : []),
  ];
  const population: Population = near.some((t) => /^civilians?$/.test(t.lower)) ? 'civilians' : 'people';
  const attacks =
    tokens[at + 1]?.lower === 'of' && tokens.slice(at + 2, at + 6).some((t) => words().attacks.has(t.lower));
  if (attacks && tokens[at]!.lower === 'number')
    return { measure: 'attacks', rule: 'number-of-attacks', population: 'none' };
  const measure = near.map((t) => words().tollWords.get(t.lower)).find((m) => m !== undefined);
  if (measure) return { measure, rule: 'toll', population };
  return tokens[at]!.lower === 'toll' ? { measure: 'killed', rule: 'toll', population } : null;
}
