import { coordinateVerb } from './coordination.ts';
import { isSetOffBy } from './kinds.ts';
import type { ParseState } from './state.ts';
import type { Chunk, VerbGroup } from './types.ts';

/** "…, |killing three|": done by the subjects of the clause before, or by the phrase just before. */
export function placeGerund(state: ParseState, group: VerbGroup, previous: Chunk | undefined): void {
  if (previous?.kind === 'conjunction' && state.current.verb?.form === 'gerund')
    return coordinateVerb(state, group, previous);
  const close = previous?.kind === 'phrase' && state.last !== null;
  // after a comma it tells of the whole clause before, not of what hangs on its end
  let parent = state.current;
  if (isSetOffBy(previous))
    while (parent.parent && (parent.kind === 'reduced' || parent.kind === 'infinitive'))
      parent = parent.parent;
  // "The jets bombed the port, police said, |killing two|": what was said goes on
  if (parent.kind === 'aside' && parent.parent === null && group.head.verb?.harm)
    parent = state.clauses.findLast((c) => c.kind === 'main' || c.kind === 'coordinate') ?? parent;
  const clause = state.open('participial', { parent, antecedent: close ? state.antecedent() : null });
  if (!close) clause.subjects = parent.subjects;
  clause.verb = group;
}

/** "tried |to save them|", "forced them |to flee|": done by the object just before, else by the subjects. */
export function placeInfinitive(state: ParseState, group: VerbGroup, previous: Chunk | undefined): void {
  if (previous?.kind === 'conjunction' && state.current.kind === 'infinitive')
    return coordinateVerb(state, group, previous);
  const parent = state.current;
  const clause = state.open('infinitive', { parent });
  const controlled = parent.objects.length > 0 && previous?.kind === 'phrase';
  clause.subjects = controlled ? parent.objects.slice(-1) : parent.subjects;
  if (clause.subjects.length === 0 && parent.antecedent) clause.subjects = [parent.antecedent];
  clause.verb = group;
}
