import type { Adjunct } from '../clauses/types.ts';
import type { Figure } from '../harm/figures.ts';
import { adjunctsOf, ofPhrase } from '../harm/people.ts';
import type { Account, Reported } from './types.ts';

export const isOne = ({ low, high }: Figure): boolean => low === 1 && high === 1;

export const sameNumber = (a: Figure, b: Figure): boolean => a.low === b.low && a.high === b.high;

/** "including three women": counted in the other. */
export const isPartOf = (part: Figure, whole: Figure): boolean => part.partOf?.phrase === whole.phrase;

/** Killed and injured alike are told as casualties. */
export const sameOutcome = (a: Figure, b: Figure): boolean =>
  a.measure === b.measure ||
  (a.measure === 'casualties' && (b.measure === 'killed' || b.measure === 'injured')) ||
  (b.measure === 'casualties' && (a.measure === 'killed' || a.measure === 'injured'));

/** Killed, injured, or either. */
export const isHarm = ({ measure }: Figure): boolean =>
  measure === 'killed' || measure === 'injured' || measure === 'casualties';

/** How many sentences away one scope is still one event. */
const reach = { incident: Infinity, other: 2, aggregate: 0 } as const;

/** Other figures of the same event and outcome, without the program's own sums and people already mentioned. */
export const rivals = (own: Reported, { all }: Account): readonly Reported[] =>
  all.filter(
    (r) =>
      r.figure !== own.figure &&
      r.scope === own.scope &&
      r.figure.measure === own.figure.measure &&
      r.figure.stance === 'asserts' &&
      !r.figure.derived &&
      (r.entity === null || r.entity !== own.entity) &&
      Math.abs(r.sentence - own.sentence) <= reach[own.scope],
  );

/** The adjuncts of a figure: those on its phrase and on what it is of, and those of its clause that follow it on no other phrase. */
export function adjunctsAt({ figure, structure }: Reported): readonly Adjunct[] {
  const of = ofPhrase(structure, figure.phrase);
  const hosted = [figure.phrase, ...(of ? [of] : [])].flatMap((p) => adjunctsOf(structure, p));
  const { clause } = figure;
  const among = [...clause.subjects, ...clause.objects];
  const free = clause.adjuncts.filter(
    (a) => a.host === null || (among.includes(a.host) && a.host === figure.phrase),
  );
  return [...new Set([...hosted, ...free])];
}

/** True where a figure's number counts several, or one in so many words. */
export const isCounted = ({ figure }: Reported): boolean =>
  figure.form === 'counted' || figure.form === 'another';

/** Tolls count all there are: "the death toll rose to 12". */
export const isToll = ({ rules }: Figure): boolean =>
  rules.includes('toll') || rules.includes('moved-figure') || rules.includes('earlier-figure');
