import type { HarmRow } from '../../../harmRow.ts';
import { words } from '../words.ts';

/** "Moved to relief camps", "pulled from the rubble", "the hostages were freed". */
export const rescueRows: readonly HarmRow[] = [
  // "moved to relief camps", "pulled alive from the rubble"
  {
    rule: 'to-safety',
    measure: 'evacuated',
    verbs: words('move relocate take bring shift transfer carry'),
    with: { roles: ['goal', 'place'], words: words('camp camps shelter shelters safety ground') },
    befalls: 'patient',
  },
  {
    rule: 'pulled',
    measure: 'rescued',
    verbs: words('pull dig pluck'),
    with: {
      roles: ['origin'],
      words: words('rubble water waters sea debris wreckage building river lake ruins house boat ship'),
    },
    befalls: 'patient',
  },
  // "12 hostages were freed", "released the girls abducted from a school"; who is let out of custody is not rescued
  {
    rule: 'freed',
    measure: 'rescued',
    verbs: words('free release liberate'),
    held: words('hostage hostages captive captives abductee abductees'),
    befalls: 'patient',
  },
];
