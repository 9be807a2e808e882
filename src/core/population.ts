/** Who was harmed. `people` is not specified; `none` goes with `attacks` (docs/claims.md). */
export const populations = [
  'people',
  'civilians',
  'militants',
  'soldiers',
  'police',
  'attackers',
  'women',
  'men',
  'children',
  'responders',
  'journalists',
  'other',
  'none',
] as const;
export type Population = (typeof populations)[number];

const parts: Partial<Record<Population, readonly Population[]>> = {
  people: populations.filter((p) => p !== 'people' && p !== 'none'),
  civilians: ['journalists', 'responders'],
};

/** True where every member of `part` is a member of `whole`, and they are not the same word. */
export const isPartOf = (part: Population, whole: Population): boolean =>
  parts[whole]?.includes(part) ?? false;
