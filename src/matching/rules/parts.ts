import { touches } from '../../core/interval.ts';
import { either, exceeds, isRise } from '../conditions.ts';
import type { Figure } from '../figure.ts';
import { farAboveAFloor, type Rule } from './rule.ts';

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
