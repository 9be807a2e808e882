import { headOf } from '../clauses/kinds.ts';
import { compatible } from '../people/compatible.ts';
import { isOne, isPartOf, rivals } from './look.ts';
import type { Account, Reported } from './types.ts';

/** Somebody told of, and not counted, where the event had other victims: a name, "his driver", "a woman" beside a toll. */
export function isMention(own: Reported, account: Account): boolean {
  const { figure } = own;
  if (!isSingle(own) || figure.population === 'attackers') return false;
  if (figure.partOf !== null || isIncluded(own)) return figure.form === 'name';
  if (isBesides(own, account) || isOfList(own)) return true;
  const others = rivals(own, account).filter((r) => (r.figure.high ?? 1) > 0 && !isPartOf(r.figure, figure));
  if (figure.form === 'indefinite' || figure.form === 'another')
    return others.some((r) => outnumbers(r, own, others) || isTwin(r, own));
  return others.some(
    (r) => (figure.form === 'name' || r.figure.group !== figure.group) && isSomebodyElse(r, own),
  );
}

const isSingle = ({ figure }: Reported): boolean =>
  isOne(figure) && figure.form !== 'counted' && !figure.derived && !headOf(figure.phrase).noun?.harm;

/** "two others, including |a boy|" */
const isIncluded = ({ figure, structure }: Reported): boolean =>
  structure.clauses.some((c) =>
    c.adjuncts.some((a) => a.role === 'inclusion' && a.phrases.includes(figure.phrase) && a.host?.quantity),
  );

/** "killed were |Ann Ray|, 31; Bob Lee, 4; and Cal Orr": one of a list of names. */
function isOfList({ figure: { form, phrase }, structure: { words } }: Reported): boolean {
  const around = [
    ...words.slice(Math.max(0, phrase.from - 2), phrase.from),
    ...words.slice(phrase.to, phrase.to + 4),
  ];
  return form === 'name' && around.some((w) => w.text === ';');
}

/** "|Also|, a child died": others did before. */
const isBesides = ({ figure: { clause }, structure }: Reported, { language }: Account): boolean =>
  structure.words.slice(clause.from, clause.to).some((w) => language.standing.besides.has(w.lower));

/** A count of several, in another sentence, of which those whom the article tells of are only some. */
function outnumbers(r: Reported, own: Reported, others: readonly Reported[]): boolean {
  const counts = r.sentence !== own.sentence && r.figure.form === 'counted' && (r.figure.low ?? 0) > 1;
  if (!counts || (r.figure.population !== 'people' && r.figure.population !== own.figure.population))
    return false;
  const singles = new Set(
    [own, ...others]
      .filter((o) => isSingle(o) && o.figure.form === 'indefinite')
      .map((o) => o.figure.population),
  );
  return singles.size !== r.figure.low;
}

/** Another one of the same population, as the same speaker tells. */
const isTwin = (r: Reported, own: Reported): boolean =>
  isSingle(r) &&
  r.figure.population === own.figure.population &&
  r.figure.phrase !== own.figure.phrase &&
  r.speaker?.name === own.speaker?.name &&
  r.figure.form !== 'definite';

/** Whether another victim cannot be the one of whom a name or "the driver" tells. */
function isSomebodyElse(r: Reported, own: Reported): boolean {
  if (r.figure.phrase === own.figure.phrase) return false;
  if (!isOne(r.figure) || r.sentence === own.sentence || r.figure.form === 'kin' || own.figure.form === 'kin')
    return true;
  return (
    !compatible(r.figure.population, own.figure.population) ||
    (r.figure.form === 'name' && own.figure.form === 'name')
  );
}
