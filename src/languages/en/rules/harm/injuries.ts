import type { HarmRow } from '../../../harmRow.ts';
import { words } from '../words.ts';
import { illness } from './shared.ts';

const injuries = words(
  'injury injuries wound wounds burn burns fracture fractures concussion concussions bullet bullets bruise bruises',
);

/** "Suffered burns", "arrived with wounds": injuries that people have. */
export const injuryRows: readonly HarmRow[] = [
  // "are undergoing treatment"
  {
    rule: 'treatment',
    measure: 'injured',
    sign: true,
    verbs: words('undergo receive get need require'),
    voice: 'active',
    object: words('treatment surgery'),
    unlessFor: illness,
    befalls: 'subject',
  },
  // "suffered injuries", "took a bullet"
  {
    rule: 'suffered',
    measure: 'injured',
    verbs: words('suffer sustain receive take get battle nurse'),
    voice: 'active',
    object: injuries,
    befalls: 'subject',
  },
  {
    rule: 'suffered',
    measure: 'injured',
    verbs: words('suffer recover'),
    voice: 'active',
    with: { roles: ['origin'], words: injuries },
    befalls: 'subject',
  },
  {
    rule: 'left-with',
    measure: 'injured',
    verbs: words('leave go arrive'),
    with: { roles: ['with'], words: injuries },
    befalls: 'patient',
  },
  {
    rule: 'with-injuries',
    measure: 'injured',
    verbs: words('take rush transport treat hospitalize admit find bring airlift fly be remain hurt survive'),
    with: { roles: ['with', 'goal'], words: injuries },
    befalls: 'patient',
  },
];
