import type { Figure } from '../../harm/figures.ts';
import { compatible } from '../compatible.ts';
import { isHurt, isOnePerson, type Told } from '../told.ts';

/**
 * "shot in the chest", "taken to hospital": where the article tells of a death and of nobody else hurt, one person so told of
 * is the one who died.
 */
export function isTheDead(own: Told, all: readonly Told[]): boolean {
  const { figure } = own;
  if (!isHurt(figure) || !isOnePerson(figure) || figure.partOf) return false;
  if (figure.form === 'another' || figure.stance === 'denies') return false;
  const dead = all.filter((t) => t.figure.measure === 'killed' && isAtLeastOne(t.figure));
  if (!dead.some((d) => isOnePerson(d.figure) && compatible(d.figure.population, figure.population)))
    return false;
  return (
    !isContrasted(own, dead) && !isBesideOthers(own, all, dead) && !all.some((t) => isHurtToo(t, own, dead))
  );
}

const isAtLeastOne = ({ low }: Figure): boolean => (low ?? 0) >= 1;

/** Told of somebody new, not of one told before. */
const isFresh = ({ form }: Figure): boolean =>
  form === 'indefinite' || form === 'another' || form === 'counted';

/** "two were killed, while |the mayor| is fighting for his life". */
const isContrasted = ({ figure, sentence }: Told, dead: readonly Told[]): boolean =>
  figure.clause.link === 'contrast' &&
  figure.form !== 'pronoun' &&
  dead.some((d) => d.sentence === sentence && d.figure.phrase !== figure.phrase);

/** "a man and |a boy| were hurt", "a man was killed and |a boy| was hurt": somebody else than those beside. */
function isBesideOthers({ figure, sentence }: Told, all: readonly Told[], dead: readonly Told[]): boolean {
  if (!isFresh(figure)) return false;
  const isListed = all.some(
    (t) =>
      t.figure !== figure &&
      t.figure.group === figure.group &&
      isFresh(t.figure) &&
      t.figure.measure === figure.measure,
  );
  const isBeside = ({ sentence: at, figure: death }: Told): boolean =>
    at === sentence &&
    death.phrase !== figure.phrase &&
    death.form !== 'pronoun' &&
    death.clause.parent === figure.clause.parent;
  return isListed || dead.some(isBeside);
}

/** Somebody else, new to the article, who was hurt and lives. */
const isHurtToo = ({ figure, sentence }: Told, own: Told, dead: readonly Told[]): boolean =>
  figure !== own.figure &&
  isFresh(figure) &&
  figure.measure === 'injured' &&
  isAtLeastOne(figure) &&
  (figure.form === 'counted' ||
    figure.form === 'another' ||
    dead.some(
      (d) => d.sentence === sentence && d.figure.phrase !== figure.phrase && d.figure.form !== 'pronoun',
    ));
