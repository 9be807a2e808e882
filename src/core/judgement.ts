/** What a judge may say of a point; all but `conflict` and `unsure` keep it from being told. */
export const opinions = [
  'conflict',
  'not-said',
  'other-event',
  'other-count',
  'both-true',
  'unsure',
] as const;
export type Opinion = (typeof opinions)[number];

/** What a model said of a point before it was told; kept, so that silence can be audited. */
export interface Judgement {
  /** As settings name it. */
  readonly model: string;
  readonly opinion: Opinion;
  /** In the model's words, for editors. */
  readonly reason: string;
  /** ISO time. */
  readonly at: string;
}

/** A point that waits for the judge is held back by this name. */
export const beingJudged = 'being-judged';
