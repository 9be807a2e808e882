import type { HarmRow } from '../../../harmRow.ts';
import { words } from '../words.ts';

/** "Moved to relief camps", "pulled from the rubble". */
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
];
