import type { HarmRow } from '../../../harmRow.ts';
import { words } from '../words.ts';
import { illness } from './shared.ts';

const hospitals = words(
  'hospital hospitals infirmary clinic clinics center centre trauma ward surgery med medical',
);

/** "Taken to hospital", "expected to survive": care, and what comes of it. */
export const hospitalRows: readonly HarmRow[] = [
  // "was taken to hospital", "treated at a clinic"
  {
    rule: 'hospital',
    measure: 'injured',
    sign: true,
    verbs: words(
      'take rush transport drive airlift fly bring carry admit transfer convey send treat hospitalize',
    ),
    with: { roles: ['goal', 'place'], words: hospitals },
    unlessFor: illness,
    befalls: 'patient',
  },
  {
    rule: 'hospital',
    measure: 'injured',
    sign: true,
    verbs: words('be remain go walk arrive stay recover end turn show check'),
    voice: 'active',
    with: { roles: ['goal', 'place'], words: words('hospital hospitals') },
    befalls: 'subject',
  },
  {
    rule: 'treated',
    measure: 'injured',
    sign: true,
    verbs: words('treat'),
    voice: 'passive',
    unless: words('badly well fairly unfairly kindly differently harshly'),
    befalls: 'subject',
  },
  {
    rule: 'recover',
    measure: 'injured',
    sign: true,
    verbs: words('expect'),
    voice: 'passive',
    infinitive: words('recover survive live make'),
    befalls: 'subject',
  },
  {
    rule: 'recover',
    measure: 'injured',
    sign: true,
    verbs: words('recover'),
    voice: 'active',
    alone: true,
    befalls: 'subject',
  },
  {
    rule: 'life-support',
    measure: 'injured',
    sign: true,
    with: { roles: ['target', 'place'], words: words('support') },
    verbs: words('be remain put place'),
    befalls: 'patient',
  },
];
