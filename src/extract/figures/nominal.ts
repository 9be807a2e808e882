import { words } from '../../lexicon/words.ts';
import type { Party } from '../finders/party.ts';
import type { Clause } from '../link.ts';
import { type Linked, isMany } from './figure.ts';

/** Bodies in a picture are no count of the dead. */
const shown = (tokens: Clause['tokens']): boolean =>
  tokens.some((t) => /^(?:shown|showed|shows|pictured|footage|video)$/.test(t.lower)) &&
  tokens.some((t) => /^(?:bodies|corpses)$/.test(t.lower));

/** "deaths of 12 people", "the bodies of eight", "claimed the lives of ten", "cost 58 lives". */
export function nominal({ tokens }: Clause, party: Party): Linked | null {
  if (shown(tokens)) return null;
  if (tokens.some((t, i) => t.lower === 'twice' && tokens[i - 1]?.lower === 'counted')) return null;
  if (/^(?:bodies|corpses)$/.test(party.noun) && party.form === 'counted')
    return { measure: 'killed', rule: 'bodies' };
  if (party.noun === 'lives' && takesLife(tokens, party.from)) return { measure: 'killed', rule: 'lives' };
  if (isBodyOf(tokens, party)) return { measure: 'killed', rule: 'body' };
  if (tokens[party.from - 1]?.lower !== 'of' || party.form === 'kin' || party.form === 'definite')
    return null;
  if (
    tokens
      .slice(Math.max(0, party.from - 8), party.from)
      .some((t) => /^(?:counts?|charges?|charged|convicted|accused|guilty)$/.test(t.lower))
  )
    return null;
  for (let at = party.from - 2; at >= 0 && at >= party.from - 3; at--) {
    const { lower } = tokens[at]!;
    if (/^(?:lives|life)$/.test(lower) && !takesLife(tokens, at)) return null;
    if (/^(?:bodies|body|corpses|corpse|remains|lives|life)$/.test(lower))
      return { measure: 'killed', rule: 'bodies-of' };
    const measure =
      words().outcomeNouns.get(lower) ?? (/^(?:injuring|wounding)$/.test(lower) ? 'injured' : undefined);
    if (measure) return { measure, rule: 'noun-of' };
  }
  return null;
}

/** "|claimed| the lives of ten", "|the loss of| life"; not "an impact on the lives of many". */
const takesLife = (tokens: Clause['tokens'], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 4), at)
    .some((t) =>
      /^(?:claim|claims|claimed|claiming|cost|costs|costing|take|takes|took|taking|taken|loss|lost|losing|ended)$/.test(
        t.lower,
      ),
    );

/** "a man's body", "the girl's remains"; not "a man's body armor". */
const isBodyOf = (tokens: Clause['tokens'], { to, form }: Party): boolean =>
  form !== 'kin' &&
  /^['’]s?$/.test(tokens[to]?.text ?? '') &&
  /^(?:body|remains|corpse)$/.test(tokens[to + 1]?.lower ?? '') &&
  tokens[to + 2]?.pos !== 'NOUN';

/** "Injured in the gunfire was |a boy|": what is said first befell those who are named last. */
export function inverted({ tokens, outcomes }: Clause, party: Party): Linked | null {
  const first = outcomes[0];
  if (!first || first.from > 1 || first.form === 'active' || first.form === 'subject') return null;
  const be = tokens.findIndex((t, i) => i >= first.to && /^(?:was|were|is|are)$/.test(t.lower));
  if (be !== party.from - 1 || be - first.to > 8) return null;
  const phrase = tokens
    .slice(first.to, be)
    .every((t) => t.pos !== 'VERB' && t.pos !== 'AUX' && t.text !== ',');
  const opens = first.from === 0 || /^(?:also|among)$/.test(tokens[0]!.lower);
  return phrase && opens ? { measure: first.measure, rule: `inverted:${first.measure}` } : null;
}

/** Strikes are counted where their number is told; "no air strikes" and "an attack" say nothing. */
export function attacks({ tokens }: Clause, party: Party): Linked | string {
  if (party.form !== 'counted' || (party.low ?? 0) < 1) return 'an attack without a number';
  if (isMany(party)) return 'no figure in “many”';
  if (party.low === 1 && party.high === 1) return 'one attack';
  if (/^(?:strike|raid|shell|bomb)$/.test(tokens[party.to - 1]?.lower ?? '')) return 'one attack';
  const weapon = /^(?:rockets?|missiles?|mortars?|shells|bombs)$/.test(tokens[party.to - 1]?.lower ?? '');
  if (
    weapon &&
    !tokens.some((t) =>
      /^(?:fired|launched|landed|dropped|fell|rained|hit|struck|exploded|firing|launching|dropping)$/.test(
        t.lower,
      ),
    )
  )
    return 'weapons, not attacks';
  return { measure: 'attacks', rule: 'counted-attacks' };
}
