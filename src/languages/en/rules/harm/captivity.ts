import type { HarmRow } from '../../../harmRow.ts';
import { words } from '../words.ts';

/** "Taken hostage", "held in custody". */
export const captivityRows: readonly HarmRow[] = [
  // "taken hostage", "held captive"
  {
    rule: 'hostage',
    measure: 'abducted',
    verbs: words('take hold seize'),
    object: words('hostage hostages captive'),
    voice: 'active',
    befalls: 'patient',
  },
  {
    rule: 'hostage',
    measure: 'abducted',
    verbs: words('take hold seize'),
    object: words('hostage hostages captive'),
    voice: 'passive',
    befalls: 'subject',
  },
  {
    rule: 'hostage',
    measure: 'abducted',
    verbs: words('take hold seize'),
    state: words('hostage captive'),
    befalls: 'patient',
  },
  // "taken into custody", "are in custody"
  {
    rule: 'custody',
    measure: 'detained',
    verbs: words('take put place be remain bring hold'),
    with: { roles: ['place', 'goal'], words: words('custody arrest bars') },
    befalls: 'patient',
  },
];
