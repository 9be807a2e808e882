/** How many contradictions an incident has, in words: the same in every list and card. */
export function conflictWords(contradictions: number): string {
  if (contradictions === 0) return 'no conflicts';
  return contradictions === 1 ? 'conflicting figures' : `conflicting figures on ${contradictions} points`;
}
