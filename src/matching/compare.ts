import { isNobody } from '../core/claim.ts';
import { isExact } from '../core/interval.ts';
import { isPartOf, type Population } from '../core/population.ts';
import type { RelationKind } from '../core/relation.ts';
import type { Figure } from './figure.ts';
import { meetingOf } from './meeting.ts';
import { denials } from './rules/denials.ts';
import { harmAndCasualties, partAndTotal, someAndAll } from './rules/parts.ts';
import type { Rule } from './rules/rule.ts';
import { sameCount, status } from './rules/sameCount.ts';

/** The verdict on two claims, and the rule that gave it; null where nothing is to be said. */
export interface Verdict {
  readonly kind: RelationKind;
  readonly rule: string;
}

/**
 * How two figures on one incident relate (docs/claims.md, "When two claims meet"); the order of the two does not matter. Only
 * current figures of the incident itself are compared, and only like with like.
 */
export function compare(a: Figure, b: Figure): Verdict | null {
  if (!isOwn(a) || !isOwn(b)) return null;
  const pair = meetingOf(a, b);
  const { first, second } = pair;
  if (isNobody(first) && isNobody(second))
    return pair.isOneSpeaker || first.measure !== second.measure
      ? null
      : { kind: 'agrees', rule: 'both-deny' };
  for (const rule of rulesFor(first, second)) {
    if (!rule.when(pair)) continue;
    return rule.kind && { kind: rule.kind, rule: rule.rule };
  }
  return null;
}

/** Of the incident that the article reports, and not overtaken by a later figure of its own article. */
const isOwn = (c: Figure): boolean => c.scope === 'incident' && c.state === 'current';

/** The rules by which two figures are set against each other; none where they count different things. */
function rulesFor(a: Figure, b: Figure): readonly Rule[] {
  if (isNobody(a) || isNobody(b)) {
    const [no, yes] = isNobody(a) ? [a, b] : [b, a];
    const harm = no.measure === yes.measure || (no.measure === 'casualties' && isHarm(yes));
    return harm && yes.standing !== 'mention' ? denials(no, yes) : [];
  }
  if (a.measure !== b.measure) return acrossMeasures(a, b);
  if (a.standing === 'total' && b.standing === 'total') {
    if (a.population === b.population) return sameCount;
    if (isPartOf(a.population, b.population)) return someAndAll(a, b);
    if (isPartOf(b.population, a.population)) return someAndAll(b, a);
    return isOneNumber(a, b) ? status : [];
  }
  return parts(a, b);
}

const isHarm = ({ measure }: Figure): boolean => measure === 'killed' || measure === 'injured';

/** `casualties` are killed and injured together: fewer casualties than killed cannot be. */
function acrossMeasures(a: Figure, b: Figure): readonly Rule[] {
  const [harm, casualties] = b.measure === 'casualties' ? [a, b] : [b, a];
  if (casualties.measure !== 'casualties' || !isHarm(harm)) return [];
  if (harm.standing !== 'total' || casualties.standing !== 'total') return [];
  if (!isPlain(harm) || !isPlain(casualties) || !mayHold(casualties.population, harm.population)) return [];
  return harmAndCasualties(harm, casualties);
}

/** Casualty figures are set beside the killed as a whole, not beside the women among them. */
const isPlain = (c: Figure): boolean => c.population === 'people' || c.population === 'civilians';

const mayHold = (whole: Population, part: Population): boolean => whole === part || isPartOf(part, whole);

/** A part beside the whole that it may exceed, or beside the same part as another counts it. */
function parts(a: Figure, b: Figure): readonly Rule[] {
  if (a.standing === 'mention' || b.standing === 'mention') return [];
  if (a.standing === 'part' && b.standing === 'part')
    return a.population === b.population && a.subset !== null && a.subset === b.subset ? sameCount : [];
  const [part, total] = a.standing === 'part' ? [a, b] : [b, a];
  return mayHold(total.population, part.population) ? partAndTotal(part, total) : [];
}

/** One number of dead, told as civilians by one and as fighters by another. */
const isOneNumber = (a: Figure, b: Figure): boolean =>
  isExact(a) &&
  a.low === b.low &&
  isExact(b) &&
  (a.low ?? 0) > 1 &&
  isHarm(a) &&
  (isAtOdds(a, b) || isAtOdds(b, a));

/** Farmers, miners and worshippers are `other`: who counts as many fighters tells of the same dead. */
const isAtOdds = (a: Figure, b: Figure): boolean =>
  (isUnarmed(a) && isArmed(b)) || (a.population === 'other' && b.population === 'militants');

const unarmed: ReadonlySet<Population> = new Set([
  'civilians',
  'children',
  'women',
  'responders',
  'journalists',
]);
const armed: ReadonlySet<Population> = new Set(['militants', 'soldiers', 'attackers']);
const isUnarmed = (c: Figure): boolean => unarmed.has(c.population);
const isArmed = (c: Figure): boolean => armed.has(c.population);
