import type { FigureClaim } from '../../core/claim.ts';
import type { Figure } from '../figures/figure.ts';

interface Draft {
  readonly figure: Figure;
  readonly claim: Omit<FigureClaim, 'key' | 'partOf'>;
}

const end = '(?:died|dies|succumbed|pronounced dead|pronounced (?:him|her) dead)';
/** The wounded one goes on as subject: "where he died", "and later died", "before she was pronounced dead". */
const diesAfter = new RegExp(
  `\\bwhere\\b[^.;]{0,40}?\\b${end}|\\b(?:and|but|before|who|until)(?: later| then| he| she| they| was| were| being| has| have| had| the victim)* ${end}`,
  'i',
);

const single = (d: Draft): boolean => d.figure.form !== 'counted' && d.claim.low === 1 && d.claim.high === 1;

/** "was taken to hospital, where she died": the wound is no outcome of its own, the death is. */
function dies<T extends Draft>(draft: T): T {
  if (!/^(?:injured|casualties)$/.test(draft.claim.measure) || (draft.claim.low ?? 0) < 1) return draft;
  const after = draft.claim.quote.slice(
    draft.claim.quote.indexOf(draft.claim.wording) + draft.claim.wording.length,
  );
  if (!diesAfter.test(after)) return draft;
  return {
    ...draft,
    claim: { ...draft.claim, measure: 'killed', rules: [...draft.claim.rules, 'died-after'] },
  };
}

const deathTold = /\b(?:died|dead|deadly|death|fatal|fatally|homicide|murder|murdered|killed)\b/i;

/** Where the article counts the injured, or sets the killed and the injured apart in one sentence, a single wounded one is another. */
const countsInjured = (all: readonly Draft[]): boolean =>
  all.some(
    (d) =>
      d.claim.measure === 'injured' &&
      d.claim.scope === 'incident' &&
      (d.claim.low ?? 0) >= 1 &&
      (d.figure.form === 'counted' ||
        all.some(
          (o) => o.claim.measure === 'killed' && o.claim.start === d.claim.start && o.figure !== d.figure,
        )),
  );

/**
 * "found with a gunshot wound", "taken to hospital": where the article tells of a death and counts no injured, one person so
 * described is the one who died.
 */
const isTheDead = (d: Draft): boolean =>
  d.claim.measure === 'injured' && single(d) && d.claim.rules.includes('subject:injured');

/** "found a man and his daughter wounded. |The father was pronounced dead|": who is told of again as dead. */
const diesLater = (d: Draft, all: readonly Draft[]): boolean =>
  d.claim.measure === 'injured' &&
  single(d) &&
  all.some(
    ({ claim, figure }) =>
      claim.measure === 'killed' &&
      claim.start > d.claim.start &&
      claim.population === d.claim.population &&
      claim.scope === d.claim.scope &&
      figure.form === 'definite',
  );

/** Leaves out the wounds of those who are told of again as dead, and sums that count one of them. */
function withoutDying<T extends Draft>(drafts: readonly T[]): T[] {
  const dying = drafts.filter((d) => diesLater(d, drafts));
  const counts = (d: Draft): boolean =>
    d.claim.derived &&
    dying.some(
      ({ figure, claim }) =>
        claim.start === d.claim.start && d.figure.from <= figure.from && figure.to <= d.figure.to,
    );
  return drafts.filter((d) => !dying.includes(d) && !(d.claim.measure === 'injured' && counts(d)));
}

/** Wounds that the article tells to have killed are not told as injuries. */
export function fatal<T extends Draft>(drafts: readonly T[], text: string): T[] {
  const told = withoutDying(drafts.map(dies));
  if (!deathTold.test(text) || countsInjured(told)) return told;
  return told.filter((d) => d.claim.scope !== 'incident' || !isTheDead(d));
}
