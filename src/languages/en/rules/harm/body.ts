import type { HarmRow } from '../../../harmRow.ts';
import { load } from '../../lexicon/lists.ts';
import { Bodies } from '../../lexicon/shapes.ts';
import { words } from '../words.ts';

const parts = new Set(load('bodies', Bodies).parts);
/** Those of which nobody dies at once. */
const limbs = words(
  'ear ears shoulder shoulders arm arms elbow wrist hand hands finger fingers hip hips buttock buttocks leg legs thigh thighs knee knees calf ankle ankles foot feet toe toes forearm',
);

/** "Shot in the leg", "hit him in the head": where a body is hit. */
export const bodyRows: readonly HarmRow[] = [
  // "shot in the leg", "hit him in the knee"
  {
    rule: 'in-body',
    measure: 'injured',
    verbs: words('shoot stab hit graze strike wound injure bite cut'),
    with: { roles: ['place'], words: limbs },
    befalls: 'patient',
  },
  {
    rule: 'hit-body',
    measure: 'casualties',
    verbs: words('hit strike'),
    with: { roles: ['place'], words: parts },
    befalls: 'patient',
  },
  {
    rule: 'in-body',
    measure: 'injured',
    verbs: words('hit strike graze pierce shatter'),
    voice: 'active',
    object: limbs,
    befalls: 'owner',
  },
];
