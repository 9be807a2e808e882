import type { BlameRow } from '../../../blameRow.ts';
import { words } from '../words.ts';
import { guilt, part, ties } from './shared.ts';

/** Whose deed it was, or was not, as whoever the clause is attributed to has it. */
export const involvementRows: readonly BlameRow[] = [
  // "Tolv was responsible for the deaths", "a single gunman was responsible"
  {
    rule: 'responsible',
    stance: 'asserts',
    verbs: words('be'),
    state: words('responsible culpable'),
    with: { roles: ['goal'] },
    actor: 'subject',
  },
  // "Tolv is behind the blast", "stood behind the attack"
  {
    rule: 'behind',
    stance: 'asserts',
    verbs: words('be stand lie'),
    with: { roles: ['place'], word: 'behind' },
    actor: 'subject',
  },
  // "Tolv was to blame for the raid"
  { rule: 'to-blame', stance: 'asserts', verbs: words('be'), infinitive: words('blame'), actor: 'subject' },
  // "bears responsibility for the bloodshed"
  { rule: 'bears-guilt', stance: 'asserts', verbs: words('bear'), object: guilt, actor: 'subject' },
  // "was not involved in the attack", "played no part in it", "had nothing to do with the raid"
  {
    rule: 'not-involved',
    stance: 'denies',
    verbs: words('be'),
    state: words('involved'),
    negated: true,
    actor: 'subject',
  },
  {
    rule: 'no-part',
    stance: 'denies',
    verbs: words('play have take'),
    object: new Set([...part, ...ties]),
    negated: true,
    actor: 'subject',
  },
  {
    rule: 'nothing-to-do',
    stance: 'denies',
    verbs: words('have'),
    object: words('nothing'),
    infinitive: words('do'),
    actor: 'subject',
  },
  // "denied that it had anything to do with the raid"
  {
    rule: 'anything-to-do',
    stance: 'asserts',
    verbs: words('have'),
    object: words('anything something'),
    infinitive: words('do'),
    actor: 'subject',
  },
];
