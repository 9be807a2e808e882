import type { HarmRow } from '../../../harmRow.ts';
import { words } from '../words.ts';

const weapons = words('bullet bullets shot shots round rounds shrapnel gunfire fragments splinters pellets');

/** "Hit by gunfire", "bullets hit his wife": hurt or killed, which is not said. */
export const hitRows: readonly HarmRow[] = [
  // "bullets hit his wife"
  {
    rule: 'hit',
    measure: 'casualties',
    verbs: words('hit strike'),
    voice: 'active',
    subject: weapons,
    befalls: 'patient',
  },
  // "was hit by gunfire"
  { rule: 'hit', measure: 'casualties', verbs: words('hit strike'), voice: 'passive', befalls: 'subject' },
];
