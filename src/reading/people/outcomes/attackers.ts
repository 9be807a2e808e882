import type { Figure } from '../../harm/figures.ts';
import type { Entities } from '../coreference/entities.ts';
import { isHurt, isOnePerson, type Told } from '../told.ts';

const mayBeAttackers = new Set<Figure['population']>(['people', 'men', 'women']);

/** Who kills others and then himself is an attacker among the dead. */
export function asAttacker(told: Told, all: readonly Told[], people: Entities): Told {
  const { figure, entity } = told;
  if (!entity || figure.measure !== 'killed' || !isOnePerson(figure)) return told;
  const harmsOthers = ({ entity: victim, figure: harm }: Told): boolean =>
    victim !== entity &&
    (harm.measure === 'killed' || isHurt(harm)) &&
    harm.agents.some((agent) => people.entityOf(agent) === entity);
  return mayBeAttackers.has(figure.population) && all.some(harmsOthers)
    ? { ...told, figure: { ...figure, population: 'attackers' } }
    : told;
}
