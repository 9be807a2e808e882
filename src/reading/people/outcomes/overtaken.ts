import { isHurt, isOnePerson, type Told } from '../told.ts';

/** "was shot. … He died": what was told first is overtaken by what became of them. */
export function overtaken(own: Told, all: readonly Told[]): boolean {
  const { entity, figure } = own;
  if (!isHurt(figure)) return false;
  if (all.some((t) => isDeathOfBoth(t, own))) return true;
  if (!entity) return false;
  const same = all.filter((t) => t.entity === entity);
  // "|they| were brought to a clinic, where |they| died": all of them
  if (same.some((t) => isDeath(t) && t.figure.form === 'pronoun' && isLater(t, own) && areAsMany(t, own)))
    return true;
  if (isAside(own) && same.some((t) => t.figure.phrase === figure.phrase && isDeath(t))) return true;
  if (entity.plural || (figure.form === 'counted' && !isOnePerson(figure))) return false;
  return same.some((t) => isLater(t, own) && (isDeath(t) || isInjury(t, own)));
}

/** "a man |who was shot| died": told in passing, by the phrase that has the death. */
const isAside = ({ figure }: Told): boolean =>
  figure.clause.kind === 'relative' || figure.clause.kind === 'reduced' || figure.rules.includes('beside');

/** "two were shot. Both were brought to a clinic, where |both| died" */
const isDeathOfBoth = (later: Told, own: Told): boolean =>
  isDeath(later) &&
  later.figure.rules.includes('both') &&
  later.figure.phrase.sort === 'count' &&
  isLater(later, own) &&
  later.sentence - own.sentence <= 2 &&
  areAsMany(later, own);

const areAsMany = ({ figure: a }: Told, { figure: b }: Told): boolean => a.low === b.low && a.high === b.high;

const isDeath = ({ figure }: Told): boolean => figure.measure === 'killed';

/** "was shot … is wounded": hit, and now it is said that they live. */
const isInjury = (later: Told, own: Told): boolean =>
  own.figure.measure === 'casualties' && later.figure.measure === 'injured';

const isLater = (other: Told, own: Told): boolean =>
  other.sentence > own.sentence || (other.sentence === own.sentence && other.figure !== own.figure);
