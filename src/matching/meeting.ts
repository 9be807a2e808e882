import type { Figure } from './figure.ts';
import { moves, older } from './time.ts';

/** Two figures that meet, the older one first, with what the rules ask of them. */
export interface Meeting {
  readonly first: Figure;
  readonly second: Figure;
  readonly isOneSpeaker: boolean;
  readonly isOneArticle: boolean;
  /** Whether the later figure is above or below; null where it is not known which is later. */
  readonly move: 'up' | 'down' | null;
  /** Bodies of one side: one of them later and higher is how a toll moves. */
  readonly isOneSide: boolean;
}

export function meetingOf(a: Figure, b: Figure): Meeting {
  const [first, second] = older(a, b) ? [a, b] : [b, a];
  return {
    first,
    second,
    isOneSpeaker: a.speakerKey === b.speakerKey,
    isOneArticle: a.articleId === b.articleId,
    move: moves(first, second),
    isOneSide: isOneSide(a, b),
  };
}

/** Those who count together after an accident or an attack; whoever else speaks may be at odds with them. */
const bodies: ReadonlySet<Figure['source']> = new Set(['official', 'medical']);

/**
 * An outlet's own voice tells what one or the other told it, and of whom nobody knows the kind is not taken for an opponent; but one
 * person does not bring another's count up to date.
 */
function isOneSide(a: Figure, b: Figure): boolean {
  if (a.speakerKey === b.speakerKey) return true;
  if (a.speaker === null || b.speaker === null) return true;
  if (a.speaker.kind === 'person' || b.speaker.kind === 'person') return false;
  if (a.source === null || b.source === null) return true;
  return (bodies.has(a.source) && bodies.has(b.source)) || (a.source === b.source && a.source !== 'party');
}
