import type { HarmRow } from '../../../harmRow.ts';
import { words } from '../words.ts';

/** "Shot to death", "found dead": who is killed, by the word for it. */
export const deathRows: readonly HarmRow[] = [
  // "shot to death", "burned to death"
  {
    rule: 'to-death',
    measure: 'killed',
    with: { roles: ['goal'], words: words('death') },
    except: words('sentence condemn send doom lead come bring bore scare frighten worry'),
    befalls: 'patient',
  },
  // "fatally shot"
  { rule: 'fatally', measure: 'killed', adverb: words('fatally mortally'), befalls: 'patient' },
  // "a family of five was wiped out"; debts wipe out families too, and nobody dies
  {
    rule: 'wiped-out',
    measure: 'killed',
    verbs: words('wipe'),
    adverb: words('out'),
    voice: 'passive',
    befalls: 'subject',
  },
  // "none of the 11 people on board survived"
  { rule: 'none-survived', measure: 'killed', verbs: words('survive'), befalls: 'noneOf' },
  // "there were no survivors among the 11 people on board"
  {
    rule: 'none-survived',
    measure: 'killed',
    verbs: words('be'),
    object: words('survivor survivors'),
    befalls: 'noneOf',
  },
  // "lost 12 of our men"
  {
    rule: 'lost-people',
    measure: 'killed',
    verbs: words('lose'),
    voice: 'active',
    people: true,
    befalls: 'patient',
  },
  // "was shot dead", "found dead", "pronounced dead", "left dead"
  {
    rule: 'dead',
    measure: 'killed',
    state: words('dead deceased lifeless'),
    verbs: words(
      'shoot gun find leave pronounce declare confirm report presume fear believe list rule strike discover lie drop fall locate turn end wind count render be',
    ),
    befalls: 'patient',
  },
];
