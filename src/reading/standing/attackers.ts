import type { AttackerCount } from '../../core/claim.ts';
import type { Population } from '../../core/population.ts';
import { headOf } from '../clauses/kinds.ts';
import type { Clause } from '../clauses/types.ts';
import { adjunctsOf, populationOf } from '../harm/people.ts';
import { isHarm, isOne, isPartOf, sameOutcome } from './look.ts';
import type { Account, Reported, Setting } from './types.ts';

/** Populations of which nobody who did it can be. */
const others: ReadonlySet<Population> = new Set([
  'civilians',
  'women',
  'children',
  'police',
  'responders',
  'journalists',
]);

/** Whether a figure takes in those who did it. */
export function attackersIn(own: Reported, account: Account): AttackerCount {
  const { figure } = own;
  if (
    figure.population === 'attackers' ||
    figure.adds.some((f) => f.population === 'attackers') ||
    includes(own, account)
  )
    return 'included';
  if (
    account.kind !== null &&
    account.language.standing.unmanned.has(account.kind) &&
    own.scope === 'incident'
  )
    return 'none';
  // "the storm killed |12|", whatever the article is on
  const { unmanned } = account.language.standing;
  if (figure.agents.some((p) => unmanned.has(headOf(p).noun?.event ?? ''))) return 'none';
  if (figure.measure === 'attacks' || figure.high === 0 || excludes(own))
    return figure.measure === 'attacks' ? 'none' : excludes(own) ? 'excluded' : 'none';
  const harmed = account.all.filter(
    (r) =>
      r.figure.population === 'attackers' &&
      r.scope === own.scope &&
      r.figure.stance === 'asserts' &&
      isHarm(r.figure),
  );
  const counts =
    account.counted && figure.form === 'counted' && figure.measure === 'killed' && own.scope === 'incident';
  if (counts && !others.has(figure.population)) return 'included';
  const bombed = account.kind !== null && account.language.standing.suicidal.has(account.kind);
  if (bombed && isDoneByAttacker(own)) return 'excluded';
  if (harmed.length === 0)
    return account.escaped ? 'none' : others.has(figure.population) ? 'excluded' : 'unknown';
  if (others.has(figure.population) || harmed.some((r) => isDoneBy(own, r) || isBeside(own, r)))
    return 'excluded';
  return harmed.some((r) => sameOutcome(r.figure, figure)) ? 'unknown' : 'excluded';
}

/** "three people, including |the gunman|" */
function includes({ figure, structure }: Reported, { all }: Account): boolean {
  if (all.some((r) => isPartOf(r.figure, figure) && r.figure.population === 'attackers')) return true;
  return adjunctsOf(structure, figure.phrase).some(
    (a) => a.role === 'inclusion' && a.phrases.some((p) => populationOf(structure, p) === 'attackers'),
  );
}

/** "three people, not including |the gunman|", "apart from |the bomber|" */
const excludes = ({ figure, structure }: Reported): boolean =>
  adjunctsOf(structure, figure.phrase).some(
    (a) =>
      (a.role === 'addition' || a.role === 'company') &&
      a.phrases.some((p) => populationOf(structure, p) === 'attackers'),
  );

const isDoneByAttacker = ({ figure }: Reported): boolean =>
  figure.agents.some((p) => headOf(p).noun?.population === 'attackers');

/** "|Karim| shot six people before officers killed |him|": who is dead did it to them. */
function isDoneBy({ figure }: Reported, attacker: Reported): boolean {
  const names = attacker.entity?.names ?? new Set<string>();
  return figure.agents.some(
    (p) =>
      headOf(p).noun?.population === 'attackers' ||
      p === attacker.figure.phrase ||
      names.has(headOf(p).lower),
  );
}

/** "killed 11 people and then |himself|": told apart from the others in one sentence. */
const isBeside = (own: Reported, attacker: Reported): boolean =>
  own.sentence === attacker.sentence &&
  own.figure.measure === attacker.figure.measure &&
  !isPartOf(attacker.figure, own.figure) &&
  isOne(attacker.figure) &&
  !own.figure.derived;

/** "the gunman was among the dead", "the six dead include the gunman". */
export function areCounted(all: readonly Reported[], { structures }: Setting): boolean {
  const among = all.some(
    (r) =>
      r.figure.population === 'attackers' &&
      r.figure.measure === 'killed' &&
      r.figure.rules.includes('among'),
  );
  return among || structures.some((s) => s.clauses.some(includesAttacker));
}

const includesAttacker = ({ verb, subjects, objects }: Clause): boolean =>
  verb?.head.verb?.includes === true &&
  !verb.negated &&
  subjects.some((p) => headOf(p).state === 'killed' || headOf(p).noun?.harm === 'killed') &&
  objects.some((p) => headOf(p).noun?.population === 'attackers');

/** "the gunman |fled|", "a suspect was arrested": he is not among the dead or hurt. */
export function hasEscaped(all: readonly Reported[], { structures, language }: Setting): boolean {
  if (all.some((r) => r.figure.measure === 'detained' && r.scope === 'incident')) return true;
  return structures.some((s) =>
    s.clauses.some(
      (c) =>
        c.verb &&
        language.standing.escapes.has(c.verb.head.lemma) &&
        !c.verb.negated &&
        c.subjects.some((p) => headOf(p).noun?.population === 'attackers'),
    ),
  );
}
