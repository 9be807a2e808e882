import { isExact, overlaps, sameInterval, touches } from '../../core/interval.ts';
import { both, either, isByAttacker, isLoose, isRise, isTimed } from '../conditions.ts';
import { farAboveAFloor, type Rule } from './rule.ts';

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

/** One number of dead, told as different people. */
export const status: readonly Rule[] = [
  { rule: 'status', kind: 'conflict', when: (p) => !p.isOneSpeaker && both(p, (c) => c.speaker !== null) },
];
