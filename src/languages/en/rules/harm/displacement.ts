import type { HarmRow } from '../../../harmRow.ts';
import { words } from '../words.ts';

const places = words(
  'home homes house houses village villages town towns city cities area areas region country camp camps fighting violence war bombing shelling districts district countryside province neighbourhood neighborhood safety border',
);

/** "Forced to flee", "lost their homes". */
export const displacementRows: readonly HarmRow[] = [
  // "forced to flee", "driven from their homes", "lost their homes"
  {
    rule: 'forced',
    measure: 'displaced',
    verbs: words('force drive prompt cause oblige'),
    infinitive: words('flee leave abandon evacuate move'),
    befalls: 'patient',
  },
  {
    rule: 'forced',
    measure: 'displaced',
    verbs: words('force drive push'),
    with: { roles: ['origin'], words: words('home homes house houses village villages') },
    befalls: 'patient',
  },
  {
    rule: 'fled',
    measure: 'displaced',
    verbs: words('flee'),
    voice: 'active',
    object: places,
    befalls: 'subject',
  },
  {
    rule: 'fled',
    measure: 'displaced',
    verbs: words('flee'),
    voice: 'active',
    with: { roles: ['origin', 'goal'], words: places },
    befalls: 'subject',
  },
  {
    rule: 'lost-home',
    measure: 'displaced',
    verbs: words('lose leave abandon flee'),
    voice: 'active',
    object: words('home homes house houses'),
    befalls: 'subject',
  },
  {
    rule: 'had-to',
    measure: 'displaced',
    verbs: words('have'),
    infinitive: words('move leave flee evacuate abandon'),
    befalls: 'subject',
  },
];
