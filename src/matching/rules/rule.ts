import type { RelationKind } from '../../core/relation.ts';
import { either, isFarAbove, isFloor } from '../conditions.ts';
import type { Figure } from '../figure.ts';
import type { Meeting } from '../meeting.ts';

/** How two figures relate where `when` holds; `null`: they say nothing of each other. */
export interface Rule {
  readonly rule: string;
  readonly kind: RelationKind | null;
  readonly when: (pair: Meeting) => boolean;
}

/** Two of one article, each with a speaker, one far above the least that the other knows of. */
export const farAboveAFloor = (floor?: Figure): Rule => ({
  rule: 'far-above-a-floor',
  kind: 'conflict',
  when: (p) =>
    p.isOneArticle &&
    !p.isOneSpeaker &&
    isFarAbove(p) &&
    (floor === undefined || isFloor(floor)) &&
    !either(p, (c) => c.derived || c.speaker === null),
});
