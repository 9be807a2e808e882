import type { FigureMeasure } from '../core/claim.ts';
import type { Interval } from '../core/interval.ts';
import type { Population } from '../core/population.ts';
import { words } from '../lexicon/words.ts';
import type { Party } from './finders/parties.ts';
import { governorOf, predicateOf, type Clause } from './link.ts';
import { tollOf } from './finders/tolls.ts';

/** A figure as one sentence gives it, before speaker, scope and place. */
export interface Figure extends Interval {
  readonly measure: FigureMeasure;
  readonly population: Population;
  /** Words `from` up to `to` of the sentence. */
  readonly from: number;
  readonly to: number;
  readonly form: Party['form'];
  /** The figure of which this is a stated part. */
  readonly partOf: Figure | null;
  readonly derived: boolean;
  readonly rules: readonly string[];
}

/** A number of the sentence that became no figure, and why. */
export interface Leftover {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

export interface Assembled {
  readonly figures: readonly Figure[];
  readonly leftovers: readonly Leftover[];
}

/** Gives every party of a sentence its outcome, or the reason why it has none. */
export function assemble(c: Clause): Assembled {
  const figures: Figure[] = [];
  const leftovers: Leftover[] = [];
  for (const party of c.parties) {
    const found = figureOf(c, party, figures);
    if (typeof found !== 'string') figures.push(found, ...twin(c, party, found));
    else if (party.form === 'counted') leftovers.push({ from: party.from, to: party.to, reason: found });
  }
  return { figures, leftovers };
}

/** "several were killed and injured", "killed and wounded a number of people": one party, two outcomes. */
function twin(c: Clause, party: Party, figure: Figure): Figure[] {
  if (figure.measure !== 'killed' && figure.measure !== 'injured') return [];
  const other = figure.measure === 'killed' ? 'injured' : 'killed';
  const pair = c.outcomes.some((o, i) => {
    const next = c.outcomes[i + 1];
    if (!next || next.from !== o.to + 1 || c.tokens[o.to]?.lower !== 'and') return false;
    if (o.form !== 'past' || next.form !== 'past') return false;
    const measures = [o.measure, next.measure];
    if (!measures.includes(figure.measure) || !measures.includes(other)) return false;
    const object = next.to === party.from || (next.to === party.from - 1 && c.tokens[next.to]?.pos === 'ADV');
    return (
      object ||
      (o.from >= party.to && figure.rules.includes(`subject:${figure.measure}`) && !c.partyAt.has(next.to))
    );
  });
  return pair ? [{ ...figure, measure: other, rules: [...figure.rules, 'both-outcomes'] }] : [];
}

function figureOf(c: Clause, party: Party, before: readonly Figure[]): Figure | string {
  if (party.head === 'thing') return `counts “${party.noun}”`;
  if (isMany(party) && party.part) return 'no figure in “many”';
  if (isMany(party) && c.tokens.slice(0, party.from).some((t) => includes.test(t.lower)))
    return 'no figure in “many”';
  const linked = outcomeOf(c, party, before);
  if (typeof linked === 'string') return linked;
  const { measure, rule, population } = linked;
  const parent = partOf(c, party, before, measure);
  return {
    measure,
    population: measure === 'attacks' ? 'none' : (population ?? party.population),
    low: party.low,
    high: party.high,
    from: party.from,
    to: party.to,
    form: party.form,
    partOf: parent,
    derived: false,
    rules: [...party.rules, rule, ...(parent ? ['part-of'] : [])],
  };
}

const isMany = (party: Party): boolean => party.rules.some((r) => r === 'many' || r === 'numerous');

interface Linked {
  readonly measure: FigureMeasure;
  readonly rule: string;
  readonly population?: Population;
}

function outcomeOf(c: Clause, party: Party, before: readonly Figure[]): Linked | string {
  if (party.head === 'attack') return attacks(c, party);
  if (
    party.head === 'outcome' &&
    party.measure === 'injured' &&
    !party.rules.includes('number') &&
    party.low !== 0
  )
    return 'wounds, not people';
  if (party.head === 'outcome')
    return party.measure ? { measure: party.measure, rule: 'counted-outcome' } : 'no outcome';
  if (c.tokens[c.tokens.length - 1]?.text === '?') return 'a question';
  if (
    isMany(party) &&
    c.tokens
      .slice(party.to, party.to + 6)
      .some((t, i, next) => t.lower === 'among' && next[i + 1]?.lower === 'the')
  )
    return 'no figure in “many”';
  const toll = party.head === 'bare' || party.form === 'counted' ? tollOf(c, party) : null;
  if (toll) return toll;
  const governor = governorOf(c, party);
  if (governor)
    return hypothetical(c, governor.from)
      ? 'a hypothesis'
      : { measure: governor.measure, rule: `object:${governor.measure}` };
  const noun = nominal(c, party);
  if (noun) return noun;
  return predicated(c, party, before);
}

function predicated(c: Clause, party: Party, before: readonly Figure[]): Linked | string {
  const predicate = predicateOf(c, party);
  const inherited = includedAfter(c, party, before);
  if (inherited && !(predicate && predicate.from - party.to <= 2))
    return { measure: inherited.measure, rule: `shared:${inherited.measure}` };
  if (predicate && !(party.form === 'name' && !nameBefalls(c, party, predicate))) {
    if (hypothetical(c, predicate.from)) return 'a hypothesis';
    return { measure: predicate.measure, rule: `subject:${predicate.measure}` };
  }
  if (party.measure) return { measure: party.measure, rule: 'attributive' };
  if (party.form === 'name' || party.form === 'definite') return 'no outcome';
  const shared = coordinated(c, party, before);
  return shared ? { measure: shared.measure, rule: `shared:${shared.measure}` } : 'no outcome stands with it';
}

/** Bodies in a picture are no count of the dead. */
const shown = (tokens: Clause['tokens']): boolean =>
  tokens.some((t) => /^(?:shown|showed|shows|pictured|footage|video)$/.test(t.lower)) &&
  tokens.some((t) => /^(?:bodies|corpses)$/.test(t.lower));

/** A name is a victim where death or a wound is said of it alone: not "members of the A |and B| families were killed". */
function nameBefalls(
  { tokens }: Clause,
  party: Party,
  { measure, from }: { readonly measure: FigureMeasure; readonly from: number },
): boolean {
  if (!/killed|injured|casualties/.test(measure)) return false;
  const joined = /^(?:and|or|,|&|-|–)$/.test(tokens[party.from - 1]?.lower ?? '');
  return !joined || from - party.to <= 2;
}

/** "deaths of 12 people", "the bodies of eight", "claimed the lives of ten", "cost 58 lives". */
function nominal({ tokens }: Clause, party: Party): Linked | null {
  if (shown(tokens)) return null;
  if (/^(?:bodies|corpses)$/.test(party.noun) && party.form === 'counted')
    return { measure: 'killed', rule: 'bodies' };
  if (
    party.noun === 'lives' &&
    tokens
      .slice(Math.max(0, party.from - 4), party.from)
      .some((t) =>
        /^(?:claim|cost|take|took|claims|costs|takes|claimed|claiming|costing|taking|taken)$/.test(t.lower),
      )
  )
    return { measure: 'killed', rule: 'lives' };
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
    if (/^(?:bodies|body|corpses|corpse|remains|lives|life)$/.test(lower))
      return { measure: 'killed', rule: 'bodies-of' };
    const measure =
      words().outcomeNouns.get(lower) ?? (/^(?:injuring|wounding)$/.test(lower) ? 'injured' : undefined);
    if (measure) return { measure, rule: 'noun-of' };
  }
  return null;
}

/** Strikes are counted where their number is told; "no air strikes" and "an attack" say nothing. */
function attacks({ tokens }: Clause, party: Party): Linked | string {
  if (party.form !== 'counted' || (party.low ?? 0) < 1) return 'an attack without a number';
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

const modal =
  /^(?:could|might|would|may|should|can|threatened|planned|planning|plotting|plotted|intended|wanted|trying|tried|attempted|attempting|conspired|conspiring|if|able|designed|enough|potentially)$/;

/** "could kill hundreds", "plotted to kill two": no event. "would have been" is not told apart. */
function hypothetical({ tokens }: Clause, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    if (modal.test(tokens[i]!.lower)) return true;
    if (tokens[i]!.pos === 'NOUN' || tokens[i]!.pos === 'PROPN') return false;
  }
  return false;
}

const includes = /^(?:including|among|amongst|includes|included|include)$/;

/** Whether an "including" or "of them" stands between the party and the figure before it. */
function partOf(c: Clause, party: Party, before: readonly Figure[], measure: FigureMeasure): Figure | null {
  const previous = before.findLast((f) => f.measure === measure && f.to <= party.from);
  if (!previous) return null;
  if (party.part && party.noun !== '') return fits(party, previous) ? previous : null;
  const between = c.tokens.slice(previous.to, party.from);
  if (between.some((t) => includes.test(t.lower)) || amongThem(c, party)) {
    const whole = previous.partOf ?? previous;
    return fits(party, whole) ? whole : null;
  }
  const listed =
    between.length <= 5 &&
    between.every(
      (t) => t.text === ',' || t.lower === 'and' || t.pos === 'ADP' || t.pos === 'DET' || t.pos === 'PROPN',
    );
  const closed = between.at(-2)?.text === ',' && between.at(-1)?.lower === 'and';
  return listed && previous.partOf && !closed && fits(party, previous.partOf) ? previous.partOf : null;
}

const fits = (part: Interval, whole: Interval): boolean =>
  (part.low ?? 0) <= (whole.high ?? Infinity) && (whole.high !== 1 || part.low === 1);

/** "55 killed, 12 women and 19 children |among them|". */
function amongThem({ tokens }: Clause, party: Party): boolean {
  const at = tokens.findIndex(
    (t, i) => i >= party.to && i < party.to + 6 && t.lower === 'among' && tokens[i + 1]?.lower === 'them',
  );
  return (
    at >= 0 &&
    tokens
      .slice(party.to, at)
      .every(
        (t) => t.pos === 'NOUN' || t.pos === 'NUM' || t.pos === 'CCONJ' || t.pos === 'DET' || t.text === ',',
      )
  );
}

/** "left six dead, including |three women|, and …": the part of a figure whose outcome was told already. */
function includedAfter(c: Clause, party: Party, before: readonly Figure[]): Figure | null {
  const previous = before.at(-1);
  if (!previous || previous.measure === 'attacks' || party.from - previous.to > 16) return null;
  const told = c.outcomes.some((o) => o.from >= previous.to && o.to <= party.from);
  const at = c.tokens.findLastIndex((t, i) => i < party.from && includes.test(t.lower));
  if (c.tokens.slice(Math.max(0, at - 2), Math.max(0, at)).some((t) => words().harm.has(t.lower)))
    return null;
  const included =
    c.tokens.slice(previous.to, party.from).some((t) => includes.test(t.lower)) || amongThem(c, party);
  return told && included ? previous : null;
}

/** "killed three soldiers |and two civilians|", "12 people, |including a girl|": the outcome of the neighbour. */
function coordinated(c: Clause, party: Party, before: readonly Figure[]): Figure | null {
  const previous = before.at(-1);
  if (!previous || previous.measure === 'attacks') return null;
  const next = c.tokens[party.to];
  if (party.head === 'bare' && next?.lower !== 'more' && next?.pos !== 'ADP') return null;
  const between = c.tokens.slice(previous.to, party.from);
  const told = c.outcomes.some((o) => o.from >= previous.to && o.to <= party.from);
  const along = between.some(
    (t, i) => t.lower === 'with' && /^(?:along|together)$/.test(between[i - 1]?.lower ?? ''),
  );
  if (told && party.head !== 'bare' && !along) return null;
  const joins =
    between.length > 0 && between.length <= 14 && between.every((t, i) => joinsAt(c, previous.to + i, t));
  const linked = between.some(
    (t) => /^(?:and|or|,|&|including|among|plus|by|with|-|–|—)$/.test(t.lower) || t.text === '(',
  );
  return joins && linked ? previous : null;
}

function joinsAt(c: Clause, at: number, token: Clause['tokens'][number]): boolean {
  if (c.outcomes.some((o) => o.from <= at && at < o.to))
    return c.outcomeAt.get(at)?.form === 'state' || c.outcomeAt.get(at)?.form === 'past';
  return token.pos !== 'VERB' || includes.test(token.lower);
}
