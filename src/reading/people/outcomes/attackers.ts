import type { Figure } from '../../harm/figures.ts';
import type { Entities } from '../coreference/entities.ts';
import { isHurt, isOnePerson, type Told } from '../told.ts';

const mayBeAttackers = new Set<Figure['population']>(['people', 'men', 'women']);

/** Who kills others and then himself, or is suspected of it, is an attacker among the dead. */
export function asAttacker(told: Told, all: readonly Told[], people: Entities): Told {
  const { figure, entity } = told;
  if (!entity || figure.measure !== 'killed' || !isOnePerson(figure)) return told;
  const areOthers = ({ entity: victim, figure: harm }: Told): boolean =>
    victim !== entity && (harm.measure === 'killed' || isHurt(harm)) && (harm.low ?? 0) > 0;
  const isBy = ({ figure: { agents } }: Told): boolean =>
    agents.some((agent) => people.entityOf(agent) === entity);
  const others = all.filter(areOthers);
  return mayBeAttackers.has(figure.population) && others.some((t) => people.isSuspect(entity) || isBy(t))
    ? { ...told, figure: { ...figure, population: 'attackers' } }
    : told;
}
