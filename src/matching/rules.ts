import { isExact, overlaps, sameInterval, touches } from '../core/interval.ts';
import { isPartOf, type Population } from '../core/population.ts';
import type { RelationKind } from '../core/relation.ts';
import {
  both,
  either,
  exceeds,
  isByAttacker,
  isFarAbove,
  isFloor,
  isLoose,
  isRise,
  isTimed,
} from './conditions.ts';
import type { Figure } from './figure.ts';
import type { Meeting } from './meeting.ts';

/** How two figures relate where `when` holds; `null`: they say nothing of each other. */
export interface Rule {
  readonly rule: string;
  readonly kind: RelationKind | null;
  readonly when: (pair: Meeting) => boolean;
}

/** Two of one article, each with a speaker, one far above the least that the other knows of. */
const farAboveAFloor = (floor?: Figure): Rule => ({
  rule: 'far-above-a-floor',
  kind: 'conflict',
  when: (p) =>
    p.isOneArticle &&
    !p.isOneSpeaker &&
    isFarAbove(p) &&
    (floor === undefined || isFloor(floor)) &&
    !either(p, (c) => c.derived || c.speaker === null),
});

/** Figures of one outcome and one population, both totals. */
export const sameCount: readonly Rule[] = [
  { rule: 'said-again', kind: null, when: (p) => p.isOneSpeaker && sameInterval(p.first, p.second) },
  {
    rule: 'own-looser-words',
    kind: null,
    when: (p) => p.isOneSpeaker && p.isOneArticle && overlaps(p.first, p.second),
  },
  { rule: 'same-figure', kind: 'agrees', when: ({ first, second }) => sameInterval(first, second) },
  farAboveAFloor(),
  {
    rule: 'same-figure',
    kind: 'agrees',
    when: (p) => overlaps(p.first, p.second) && !either(p, isLoose),
  },
  { rule: 'overlapping', kind: 'compatible', when: ({ first, second }) => overlaps(first, second) },
  {
    rule: 'touching',
    kind: 'compatible',
    when: (p) => touches(p.first, p.second) && !both(p, isExact),
  },
  { rule: 'derived-sum', kind: 'uncertain', when: (p) => either(p, (c) => c.derived) },
  { rule: 'none-reported', kind: 'uncertain', when: (p) => either(p, (c) => c.noneReported) },
  { rule: 'with-the-attacker', kind: 'uncertain', when: isByAttacker },
  { rule: 'one-voice', kind: null, when: (p) => p.isOneSpeaker && p.isOneArticle },
  { rule: 'update', kind: 'revision', when: (p) => p.isOneSpeaker && p.move === 'up' },
  { rule: 'revised-down', kind: 'revision', when: (p) => p.isOneSpeaker && p.move === 'down' },
  {
    rule: 'two-figures',
    kind: 'self-conflict',
    when: (p) => p.isOneSpeaker && isTimed(p) && p.first.speaker?.kind === 'person',
  },
  { rule: 'order-unknown', kind: 'uncertain', when: (p) => p.isOneSpeaker },
  { rule: 'both-sides', kind: 'conflict', when: (p) => p.isOneArticle },
  { rule: 'running-toll', kind: 'revision', when: isRise },
  { rule: 'order-unknown', kind: 'uncertain', when: (p) => p.isOneSide && p.move === null },
  { rule: 'figures-do-not-meet', kind: 'conflict', when: () => true },
];

/** A total of some beside a total of all: only more of them than of all cannot be. */
export const someAndAll = (some: Figure, all: Figure): readonly Rule[] => [
  {
    rule: 'people-beside-civilians',
    kind: 'uncertain',
    when: (p) =>
      !exceeds(some, all) &&
      some.population === 'civilians' &&
      !p.isOneSpeaker &&
      !some.derived &&
      !all.derived,
  },
  { rule: 'fits', kind: null, when: () => !exceeds(some, all) },
  { rule: 'derived-sum', kind: null, when: () => some.derived || all.derived },
  { rule: 'touching', kind: 'compatible', when: (p) => touches(p.first, p.second) },
  { rule: 'one-voice', kind: null, when: (p) => p.isOneSpeaker && p.isOneArticle },
  { rule: 'none-reported', kind: 'uncertain', when: (p) => either(p, (c) => c.noneReported) },
  { rule: 'running-toll', kind: 'revision', when: (p) => p.second === some && isRise(p) },
  {
    rule: 'order-unknown',
    kind: 'uncertain',
    when: (p) => !p.isOneArticle && p.move === null && p.isOneSide,
  },
  { rule: 'part-exceeds-whole', kind: 'self-conflict', when: (p) => p.isOneSpeaker },
  { rule: 'part-exceeds-whole', kind: 'conflict', when: () => true },
];

/** Killed or injured beside casualties, which are both together. */
export const harmAndCasualties = (harm: Figure, casualties: Figure): readonly Rule[] => [
  {
    rule: 'none-reported',
    kind: 'uncertain',
    when: () => exceeds(harm, casualties) && casualties.noneReported,
  },
  {
    rule: 'running-toll',
    kind: 'revision',
    when: (p) => exceeds(harm, casualties) && p.second === harm && isRise(p),
  },
  {
    rule: 'killed-exceed-casualties',
    kind: 'conflict',
    when: (p) =>
      exceeds(harm, casualties) && !p.isOneArticle && p.move !== null && !harm.derived && !casualties.derived,
  },
  { rule: 'casualties-beside-killed', kind: 'uncertain', when: () => harm.measure === 'killed' },
];

/** One says that it did not happen, or that there was nobody. */
export const denials = (no: Figure, yes: Figure): readonly Rule[] => [
  { rule: 'none-reported', kind: 'uncertain', when: () => no.noneReported && (yes.low ?? 0) > 0 },
  // "no arrests have been made": so far
  { rule: 'none-yet', kind: 'uncertain', when: () => no.stance === 'asserts' && !isHarm(no) },
  { rule: 'denial-of-nobody', kind: null, when: () => (yes.low ?? 0) < 1 || (no.high ?? 0) > 0 },
  {
    rule: 'denial',
    kind: 'conflict',
    when: (p) => !p.isOneSpeaker && holds(no.population, yes.population),
  },
  { rule: 'denial', kind: 'self-conflict', when: () => holds(no.population, yes.population) },
  { rule: 'denial-of-a-part', kind: 'uncertain', when: () => isPartOf(no.population, yes.population) },
];

const isHarm = ({ measure }: Figure): boolean =>
  measure === 'killed' || measure === 'injured' || measure === 'casualties';

/** Who denies all harm to these denies it to those. */
const holds = (denied: Population, counted: Population): boolean =>
  denied === counted || isPartOf(counted, denied);

/** What a speaker counts of some of them only: more than another counts of all cannot be. */
export const partAndTotal = (part: Figure, total: Figure): readonly Rule[] => [
  farAboveAFloor(total),
  { rule: 'fits', kind: null, when: (p) => !exceeds(part, total) || p.isOneSpeaker || total.derived },
  { rule: 'running-toll', kind: 'revision', when: (p) => p.second === part && isRise(p) },
  {
    rule: 'order-unknown',
    kind: 'uncertain',
    when: (p) => !p.isOneArticle && p.move === null && p.isOneSide,
  },
  { rule: 'part-exceeds-whole', kind: 'conflict', when: () => true },
];

/** One number of dead, told as different people. */
export const status: readonly Rule[] = [
  { rule: 'status', kind: 'conflict', when: (p) => !p.isOneSpeaker && both(p, (c) => c.speaker !== null) },
];
