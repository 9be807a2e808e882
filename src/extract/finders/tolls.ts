import type { FigureMeasure } from '../../core/claim.ts';
import type { Population } from '../../core/population.ts';
import { words } from '../../lexicon/words.ts';
import type { Token } from '../document.ts';
import type { Clause } from '../link.ts';
import type { Party } from './party.ts';

export interface Toll {
  readonly measure: FigureMeasure;
  readonly rule: string;
  readonly population: Population;
}

const leads =
  /^(?:to|at|of|in|is|was|were|as|past|stood|stands|standing|now|reached|reaches|exceeded|exceeds|by|hit|from|passed|rose|climbed|jumped|be|being|:|are|risen|than|the|remains|remained|surpassed|numbered)$/;

const states = /^(?:dead|killed|injured|wounded|missing|displaced)$/;

/** "the dead were 55 civilians", "those killed included 12 women". */
function listed({ tokens }: Clause, party: Party): Toll | null {
  const verb = tokens[party.from - 1];
  const who = tokens[party.from - 2];
  if (
    !verb ||
    !who ||
    !/^(?:are|were|include|includes|included|numbered|comprised)$/.test(verb.lower) ||
    !states.test(who.lower)
  )
    return null;
  if (!/^(?:the|those)$/.test(tokens[party.from - 3]?.lower ?? '')) return null;
  const measure = words().states.get(who.lower) ?? words().counted.get(who.lower);
  return measure ? { measure, rule: 'the-dead-were', population: party.population } : null;
}

/** "the death toll rose to 60", "put the casualty figures at 80", "the number of injured stands at 200". */
export function tollOf(c: Clause, party: Party): Toll | null {
  const { tokens, outcomes } = c;
  const list = listed(c, party);
  if (list) return list;
  const before = tokens[party.from - 1];
  if (!before || !leads.test(before.lower)) return null;
  // "the toll could rise as six |were missing|": a clause of its own
  if (before.lower === 'as' && /^(?:are|were|is|was|remain|remained)$/.test(tokens[party.to]?.lower ?? ''))
    return null;
  if (
    party.head === 'person' &&
    before.lower !== 'of' &&
    !/^(?:to|at|is|was|stands|stood|reached|as)$/.test(before.lower)
  )
    return null;
  for (let at = party.from - 1; at >= 0 && at >= party.from - 18; at--) {
    const token = tokens[at]!;
    if (words().tolls.has(token.lower)) return earlier(tokens, party, tollAt(tokens, at));
    const summed = party.head === 'bare' ? sumOf(tokens, at) : null;
    if (summed) return earlier(tokens, party, summed);
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

/** "casualties numbered 80", "put the dead in the tens": the outcome itself is counted. */
function sumOf(tokens: readonly Token[], at: number): Toll | null {
  const { lower } = tokens[at]!;
  const before = tokens[at - 1]?.lower ?? '';
  const dead = before === 'the' && states.test(lower) ? words().states.get(lower) : undefined;
  const noun = lower.endsWith('s') || lower === 'casualties' ? words().outcomeNouns.get(lower) : undefined;
  const measure = dead ?? (before === 'of' ? undefined : noun);
  return measure
    ? { measure, rule: 'toll', population: before === 'civilian' ? 'civilians' : 'people' }
    : null;
}

/** "rose |from 12| to 15", "down |from 14|": what was counted before. */
function earlier(tokens: readonly Token[], { from, to }: Party, toll: Toll | null): Toll | null {
  if (toll === null || tokens[from - 1]?.lower !== 'from') return toll;
  const moved = /^(?:to|,)$/.test(tokens[to]?.lower ?? '') || to >= tokens.length - 1;
  return moved ? { ...toll, rule: 'earlier-figure' } : toll;
}

const isTollWord = (tokens: readonly Token[], at: number): boolean =>
  words().tolls.has(tokens[at + 1]?.lower ?? '') ||
  tokens.slice(Math.max(0, at - 3), at).some((t) => t.lower === 'of');

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
