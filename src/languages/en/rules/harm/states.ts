import type { HarmRow } from '../../../harmRow.ts';
import { words } from '../words.ts';

/** "Left homeless", "reported missing", "found injured": a state that a verb leaves people in. */
export const stateRows: readonly HarmRow[] = [
  { rule: 'homeless', measure: 'displaced', state: words('homeless'), befalls: 'patient' },
  { rule: 'missing', measure: 'missing', state: words('missing unaccounted'), befalls: 'patient' },
  {
    rule: 'injured',
    measure: 'injured',
    state: words('injured wounded hurt'),
    verbs: words('leave find report confirm be remain lie'),
    befalls: 'patient',
  },
];
