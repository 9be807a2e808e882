import type { Party } from '../finders/party.ts';
import { tollOf } from '../finders/tolls.ts';
import { type Clause, governorOf, predicateOf } from '../link.ts';
import { caused } from './caused.ts';
import {
  belongsTo,
  describedAlone,
  hypothetical,
  isApposition,
  isAsked,
  isOneOf,
  isTakenBack,
  leavesSomeOut,
  nameBefalls,
} from './excluded.ts';
import { type Assembled, type Figure, type Leftover, type Linked, isMany } from './figure.ts';
import { attacks, inverted, nominal } from './nominal.ts';
import { overtaken } from './overtaken.ts';
import { refersTo } from './references.ts';
import { coordinated, includedAfter, includes, partOf } from './shared.ts';

/** Gives every party of a sentence its outcome, or the reason why it has none; `last` is the count told before it. */
export function assemble(c: Clause, last: Figure | null = null): Assembled {
  const figures: Figure[] = [];
  const leftovers: Leftover[] = [];
  for (const party of c.parties) {
    const found = figureOf(c, party, figures, last);
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

function figureOf(c: Clause, party: Party, before: readonly Figure[], last: Figure | null): Figure | string {
  if (party.head === 'thing') return `counts “${party.noun}”`;
  if (leavesSomeOut(c, party)) return 'not all of them: “all but”';
  if (describedAlone(c, party)) return 'tells something else of a part';
  if (isTakenBack(c)) return 'taken back: an earlier version said it';
  if (belongsTo(c, party)) return 'tells where the ones before belong';
  if (isOneOf(c, party)) return 'tells who one of them is';
  if (party.high === 0 && (party.part || isPlaced(c, party))) return 'none of a part';
  if (isApposition(c, party)) return 'tells who the one before is';
  if (isMany(party) && party.part) return 'no figure in “many”';
  if (isMany(party) && c.tokens.slice(0, party.from).some((t) => includes.test(t.lower)))
    return 'no figure in “many”';
  const found = outcomeOf(c, party, before);
  const back = typeof found === 'string' ? refersTo(c, party, before.at(-1) ?? last) : null;
  const linked = back ?? found;
  if (typeof linked === 'string') return linked;
  const { measure, rule, population } = linked;
  const parent = back?.partOf ?? partOf(c, party, before, measure);
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

function outcomeOf(c: Clause, party: Party, before: readonly Figure[]): Linked | string {
  if (party.head === 'attack') return attacks(c, party);
  if (
    party.head === 'outcome' &&
    party.measure === 'injured' &&
    !party.rules.includes('number') &&
    party.low !== 0
  )
    return 'wounds, not people';
  if (party.head === 'outcome' && party.high === 0 && c.tokens[party.from + 1]?.lower === 'of')
    return 'tells something else of them all';
  if (party.head === 'outcome')
    return party.measure ? { measure: party.measure, rule: 'counted-outcome' } : 'no outcome';
  if (c.tokens[c.tokens.length - 1]?.text === '?' || isAsked(c, party)) return 'a question';
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
  if (governor && hypothetical(c, governor.from)) return 'a hypothesis';
  if (governor) {
    const measure = isToDeath(c, party) ? 'killed' : governor.measure;
    return { measure, rule: `object:${measure}` };
  }
  const noun = nominal(c, party) ?? inverted(c, party) ?? caused(c, party);
  if (noun) return noun;
  return predicated(c, party, before);
}

/** "|no one| in the tanker": there alone. */
const isPlaced = ({ tokens }: Clause, { to, head }: Party): boolean =>
  head === 'bare' && /^(?:in|inside|aboard|on|at|from|near)$/.test(tokens[to]?.lower ?? '');

/** "shot |the suspect| to death", "shot |two men| dead" */
const isToDeath = ({ tokens }: Clause, { to }: Party): boolean =>
  tokens[to]?.lower === 'dead' || (tokens[to]?.lower === 'to' && tokens[to + 1]?.lower === 'death');

function predicated(c: Clause, party: Party, before: readonly Figure[]): Linked | string {
  const predicate = predicateOf(c, party) ?? overtaken(c, party);
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
