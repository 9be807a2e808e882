import { isCalendar } from './calendar.ts';
import type { Token } from './document.ts';
import type { Outcome } from './finders/outcomes.ts';
import type { Party } from './finders/party.ts';

/** A sentence as the linker sees it: which party or outcome starts at each word. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly parties: readonly Party[];
  readonly outcomes: readonly Outcome[];
  readonly partyAt: ReadonlyMap<number, Party>;
  readonly outcomeAt: ReadonlyMap<number, Outcome>;
  readonly outcomeEnd: ReadonlyMap<number, Outcome>;
}

export function clause(
  tokens: readonly Token[],
  parties: readonly Party[],
  outcomes: readonly Outcome[],
): Clause {
  return {
    tokens,
    parties,
    outcomes,
    partyAt: new Map(parties.map((p) => [p.from, p])),
    outcomeAt: new Map(outcomes.map((o) => [o.from, o])),
    outcomeEnd: new Map(outcomes.map((o) => [o.to, o])),
  };
}

const be = /^(?:be|is|are|was|were|been|being|'s|'re|am|get|gets|got|getting)$/;
const light =
  /^(?:be|is|are|was|were|been|being|'s|'re|get|gets|got|have|has|had|'ve|'d|will|would|may|might|did|do|does|reported|reportedly|allegedly|confirmed|believed|feared|said|known|thought|to|also|all|both|each|still|now|either|remain|remained|remains|listed|ruled|dead|seriously|critically|not|n't|then|later|since|so|far|already|currently|just|only|apparently|initially|and|found|discovered|located|identified|ended|ending|alive|inadvertently|left|wound|up)$/;
const include = /^(?:including|among|amongst|include|includes|included)$/;
const relative = /^(?:who|that|which|whom)$/;

const isBe = (token: Token | undefined): boolean => token !== undefined && be.test(token.lower);

/** True where an object follows a past form, so that it is active: "shot six people", "killed his wife", "killed them". */
function takesObject({ tokens, partyAt, outcomeAt }: Clause, outcome: Outcome): boolean {
  const next = tokens[outcome.to];
  if (!next) return false;
  const party = partyAt.get(outcome.to) ?? (next.pos === 'ADV' ? partyAt.get(outcome.to + 1) : undefined);
  if (party)
    return !(party.head === 'bare' && outcomeAt.has(party.to)) && party.head !== 'thing' && !isDay(next);
  return (
    /^(?:him|her|them|his|their|himself|herself|themselves|me|us|at|the|a|an|its|my|each|one)$/.test(
      next.lower,
    ) && !isDay(next)
  );
}

const isDay = (token: Token): boolean => isCalendar(token.lower);

/** Walks right from a party over what may stand before its predicate; gives the outcome that befell it. */
export function predicateOf(c: Clause, party: Party): Outcome | null {
  let passive = false;
  let reach = 40;
  let within = false;
  for (let at = party.to; at < c.tokens.length && reach > 0; reach--) {
    const token = c.tokens[at]!;
    const outcome = c.outcomeAt.get(at);
    if (outcome && isNegated(c.tokens, outcome.from)) {
      at = outcome.to;
      continue;
    }
    if (outcome) {
      if (isReflexive(c.tokens[outcome.to])) return isHimself(c, party, outcome) ? outcome : null;
      if (befalls(c, outcome, passive, at === party.to))
        return (
          (within && /^(?:casualties|displaced|evacuated|missing)$/.test(outcome.measure)
            ? later(c, outcome)
            : null) ?? outcome
        );
      if (!within) return null;
      passive = false;
      at = outcome.to;
      continue;
    }
    if (token.lower === 'when' && c.tokens[party.from - 1]?.pos === 'ADP') return null;
    const next = c.partyAt.get(at);
    within ||= relative.test(token.lower) || token.lower === 'whose';
    const step =
      next && !isBe(token)
        ? overParty(c, at, next, passive && !within)
        : (overWord(c, at) ?? (token.pos === 'VERB' && (within || describes(c, at, party)) ? at + 1 : null));
    if (step === null) return null;
    if (within && passive && token.pos === 'VERB' && !light.test(token.lower)) passive = false;
    passive ||= isBe(token);
    at = step;
  }
  return null;
}

/** "four men |working| for a utility", "members of the |extended| family": a participle within the phrase of the party. */
const describes = ({ tokens }: Clause, at: number, party: Party): boolean =>
  (at === party.to && tokens[at]!.lower.endsWith('ing')) ||
  (tokens[at - 1]?.pos === 'DET' && ['NOUN', 'PROPN'].includes(tokens[at + 1]?.pos ?? ''));

/** "Two teens who were shot … |have died|": the main verb after a relative clause tells more. */
function later(c: Clause, outcome: Outcome): Outcome | null {
  const next = c.outcomes.find(
    (o) => o.from >= outcome.to && o.measure === 'killed' && (o.form === 'subject' || o.form === 'past'),
  );
  return next &&
    c.tokens[next.from - 1]?.pos === 'AUX' &&
    (outcome.measure !== 'casualties' ||
      !c.tokens.slice(outcome.to, next.from).some((t) => t.lower === 'and'))
    ? next
    : null;
}

function befalls(c: Clause, outcome: Outcome, passive: boolean, adjacent: boolean): boolean {
  if (outcome.form === 'subject') return true;
  if (outcome.form === 'state') return passive || adjacent || c.tokens[outcome.from - 1]?.pos !== 'DET';
  if (outcome.form === 'active') return false;
  return passive || !takesObject(c, outcome);
}

/** "was |not| seriously hurt", "did |not| kill": what is said not to have happened; "not only hurt but killed" happened. */
export function isNegated(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const { lower, pos } = tokens[i]!;
    if (/^(?:not|never|neither|cannot)$|n['’]t$/.test(lower)) return tokens[i + 1]?.lower !== 'only';
    if (!(pos === 'ADV' || pos === 'AUX' || pos === 'PART' || light.test(lower))) return false;
  }
  return false;
}

/** "the boy shot |himself|" befalls the boy; not "told the officer |he| shot himself", nor "hostages … himself". */
const isHimself = ({ tokens }: Clause, party: Party, { from, to }: Outcome): boolean =>
  (tokens[to]!.lower === 'themselves' ? party.high !== 1 : party.high === 1) &&
  !tokens.slice(party.to, from).some((t) => /^(?:he|she|they)$/.test(t.lower));

const isReflexive = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:himself|herself|themselves)$/.test(token.lower);

/** Another party on the way is passed where it is coordinated, included, or in a phrase of place. */
function overParty(c: Clause, at: number, next: Party, passive: boolean): number | null {
  const before = c.tokens[at - 1]?.lower ?? '';
  if (c.tokens[next.to - 1]?.lower === 'whom') return overComma(c, at - 1);
  if (passive) return include.test(before) ? next.to : null;
  if (next.form === 'name') return next.to;
  const linked =
    /^(?:and|or|,|&|including|among|from|in|at|of|aged|with|-|–|—|\(|"|plus|them|by|near|between|:)$/.test(
      before,
    ) ||
    include.test(before) ||
    c.tokens[at - 1]?.pos === 'ADP';
  return linked ? next.to : null;
}

function overWord(c: Clause, at: number): number | null {
  const { lower, pos, text } = c.tokens[at]!;
  if (light.test(lower) || pos === 'AUX' || pos === 'ADV') return at + 1;
  if (include.test(lower)) return at + 1;
  if (relative.test(lower)) return at + 1;
  if (/^[(–—-]$/.test(text)) return overAside(c, at);
  if (/^[,"“”'‘’)]$/.test(text)) return overComma(c, at);
  if (
    /^(?:when|after|as|while|because|before|if|where|although|though|but|until|than|;|:|\.|\?|!|whether|unless)$/.test(
      lower,
    )
  )
    return null;
  if (['ADP', 'CCONJ', 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'PRON'].includes(pos)) return at + 1;
  return null;
}

/** "(based on video)", "– two of them farmers –": over the aside, where it closes. */
function overAside(c: Clause, at: number): number {
  const closes = c.tokens[at]!.text === '(' ? /^\)$/ : /^[–—-]$/;
  const close = c.tokens.findIndex((t, i) => i > at && i <= at + 40 && closes.test(t.text));
  return close < 0 ? at + 1 : close + 1;
}

const insertion = /^(?:who|whose|which|where|known|identified|a|an|the|one|aged|ages|ranging|all|both)$/;

/** ", |two of whom| were pregnant," */
const tellsOfSome = ({ tokens }: Clause, at: number): boolean =>
  tokens[at + 1]?.lower === 'of' && /^(?:whom|which|them)$/.test(tokens[at + 2]?.lower ?? '');

/** ", |coming| from three villages," */
const isParticiple = ({ tokens, outcomeAt }: Clause, at: number): boolean =>
  tokens[at]!.pos === 'VERB' &&
  tokens[at]!.lower.endsWith('ing') &&
  !include.test(tokens[at]!.lower) &&
  !outcomeAt.has(at);

/** ", who led the group, died" and ", a father of two, was": over the insertion, to its closing comma. */
function overComma(c: Clause, at: number): number {
  const next = c.tokens[at + 1];
  if (c.tokens[at]!.text !== ',' || !next) return at + 1;
  if (!insertion.test(next.lower) && !tellsOfSome(c, at + 1) && !isParticiple(c, at + 1)) return at + 1;
  if (c.outcomeAt.has(at + 2) || c.outcomeAt.has(at + 3)) return at + 1;
  for (let i = at + 2; i < Math.min(c.tokens.length, at + 26); i++)
    if (c.tokens[i]!.text === ',') return i + 1;
  return at + 1;
}

/** The active outcome that has the party as its object: "killed |12 people|", "wounding |three others|". */
export function governorOf(c: Clause, party: Party): Outcome | null {
  for (let at = party.from; at > party.from - 4 && at > 0; at--) {
    const outcome = c.outcomeEnd.get(at);
    if (outcome) return governs(c, outcome) ? outcome : null;
    const word = c.tokens[at - 1]!;
    if (/^(?:when|where|while|as|after|before|why|how)$/.test(word.lower)) return null;
    if (!(word.pos === 'ADV' || /^(?:["“'‘]|up|down|off|dead|another|also)$/.test(word.lower))) return null;
  }
  return null;
}

function governs(c: Clause, outcome: Outcome): boolean {
  if (isNegated(c.tokens, outcome.from)) return false;
  if (outcome.form === 'active') return true;
  if (outcome.form !== 'past') return false;
  for (let at = outcome.from - 1; at >= 0 && at >= outcome.from - 4; at--) {
    const token = c.tokens[at]!;
    if (isBe(token)) return false;
    if (!(token.pos === 'ADV' || token.pos === 'AUX' || token.pos === 'PART')) break;
  }
  return true;
}
