import type { HarmRow } from '../../../harmRow.ts';
import { words } from '../words.ts';
import { life } from './shared.ts';

/** "In critical condition", "fighting for his life", "found unresponsive": how those are who were hurt. */
export const conditionRows: readonly HarmRow[] = [
  // "found unresponsive": nobody knows yet whether they live
  {
    rule: 'unresponsive',
    measure: 'casualties',
    state: words('unresponsive nonresponsive non-responsive pulseless'),
    verbs: words('be find lie'),
    befalls: 'patient',
  },
  // "in critical condition"
  {
    rule: 'condition',
    measure: 'injured',
    sign: true,
    with: { roles: ['place'], words: words('condition') },
    befalls: 'patient',
  },
  {
    rule: 'condition',
    measure: 'injured',
    sign: true,
    verbs: words('be remain lie'),
    with: { roles: ['place'], words: words('care'), kinds: words('intensive critical acute') },
    befalls: 'patient',
  },
  // "fighting for his life"
  {
    rule: 'for-life',
    measure: 'injured',
    sign: true,
    verbs: words('fight battle'),
    with: { roles: ['goal'], words: life },
    befalls: 'subject',
  },
];
