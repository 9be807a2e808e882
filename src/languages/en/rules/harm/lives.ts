import type { HarmRow } from '../../../harmRow.ts';
import { words } from '../words.ts';
import { life } from './shared.ts';

/** "Lost their lives", "did not survive", "met their deaths": lives that end or go on. */
export const lifeRows: readonly HarmRow[] = [
  // "did not survive", "didn't make it"
  { rule: 'not-survive', measure: 'killed', verbs: words('survive'), negated: true, befalls: 'subject' },
  {
    rule: 'not-survive',
    measure: 'killed',
    verbs: words('make'),
    negated: true,
    object: words('it'),
    befalls: 'subject',
  },
  // "all four victims survived": hurt, and alive
  {
    rule: 'victims-survive',
    measure: 'injured',
    verbs: words('survive'),
    voice: 'active',
    subject: words('victim victims'),
    befalls: 'subject',
  },
  // "turned the gun on himself"
  {
    rule: 'turned-gun',
    measure: 'killed',
    verbs: words('turn'),
    object: words('gun weapon rifle pistol handgun shotgun'),
    with: { roles: ['target'], words: words('himself herself themselves') },
    befalls: 'subject',
  },
  // "committed suicide"
  {
    rule: 'suicide',
    measure: 'killed',
    verbs: words('commit'),
    object: words('suicide'),
    befalls: 'subject',
  },
  { rule: 'passed-away', measure: 'killed', verbs: words('pass'), adverb: words('away'), befalls: 'subject' },
  {
    rule: 'gunned-down',
    measure: 'killed',
    verbs: words('gun mow cut'),
    adverb: words('down'),
    befalls: 'patient',
  },
  // "lost their lives"
  {
    rule: 'lost-life',
    measure: 'killed',
    verbs: words('lose'),
    voice: 'active',
    object: life,
    befalls: 'subject',
  },
  {
    rule: 'lost-life',
    measure: 'killed',
    verbs: words('lose claim take'),
    voice: 'passive',
    subject: life,
    befalls: 'subject',
  },
  {
    rule: 'claimed-life',
    measure: 'killed',
    verbs: words('claim take cost end'),
    object: life,
    befalls: 'owner',
  },
  // "met their deaths", "paid with their lives", "burned alive"
  {
    rule: 'met-death',
    measure: 'killed',
    verbs: words('meet'),
    voice: 'active',
    object: words('death deaths'),
    befalls: 'subject',
  },
  {
    rule: 'lost-life',
    measure: 'killed',
    verbs: words('pay'),
    voice: 'active',
    with: { roles: ['with'], words: life },
    befalls: 'subject',
  },
  { rule: 'alive', measure: 'killed', verbs: words('burn roast'), state: words('alive'), befalls: 'patient' },
];
