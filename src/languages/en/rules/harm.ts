import type { HarmRow } from '../../language.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const parts = words(
  'head neck face eye eyes ear ears nose mouth jaw throat chest breast back stomach abdomen torso side shoulder shoulders arm arms elbow wrist hand hands finger fingers hip hips groin buttock buttocks leg legs thigh thighs knee knees calf ankle ankles foot feet toe toes body spine temple cheek chin forearm forehead lung',
);
/** Those of which nobody dies at once. */
const limbs = words(
  'ear ears shoulder shoulders arm arms elbow wrist hand hands finger fingers hip hips buttock buttocks leg legs thigh thighs knee knees calf ankle ankles foot feet toe toes forearm',
);
const injuries = words(
  'injury injuries wound wounds burn burns fracture fractures concussion concussions bullet bullets bruise bruises',
);
const hospitals = words(
  'hospital hospitals infirmary clinic clinics center centre trauma ward surgery med medical',
);
const weapons = words('bullet bullets shot shots round rounds shrapnel gunfire fragments splinters pellets');
const places = words(
  'home homes house houses village villages town towns city cities area areas region country camp camps fighting violence war bombing shelling districts district countryside province neighbourhood neighborhood safety border',
);
const life = words('life lives');
/** Those who are taken to hospital for these were not hurt by anybody. */
const illness = words(
  'shock panic seizure seizures stroke attack illness dehydration exhaustion labor labour evaluation observation checks precaution',
);

/** In order: the first that holds decides. */
export const harmRows: readonly HarmRow[] = [
  // "shot to death", "burned to death"
  {
    rule: 'to-death',
    measure: 'killed',
    with: { roles: ['goal'], words: words('death') },
    except: words('sentence condemn put lead come bring'),
    befalls: 'patient',
  },
  // "fatally shot"
  { rule: 'fatally', measure: 'killed', adverb: words('fatally mortally'), befalls: 'patient' },
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
  { rule: 'homeless', measure: 'displaced', state: words('homeless'), befalls: 'patient' },
  { rule: 'missing', measure: 'missing', state: words('missing unaccounted'), befalls: 'patient' },
  {
    rule: 'injured',
    measure: 'injured',
    state: words('injured wounded hurt'),
    verbs: words('leave find report confirm be remain lie'),
    befalls: 'patient',
  },
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
  // "committed suicide", "took his own life"
  {
    rule: 'turned-gun',
    measure: 'killed',
    verbs: words('turn'),
    object: words('gun weapon rifle pistol handgun shotgun'),
    with: { roles: ['target'], words: words('himself herself themselves') },
    befalls: 'subject',
  },
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
  // "are undergoing treatment"
  {
    rule: 'treatment',
    measure: 'injured',
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
    with: { roles: ['place'], words: words('condition') },
    befalls: 'patient',
  },
  {
    rule: 'condition',
    measure: 'injured',
    verbs: words('be remain lie'),
    with: { roles: ['place'], words: words('care'), kinds: words('intensive critical acute') },
    befalls: 'patient',
  },
  // "fighting for his life"
  {
    rule: 'for-life',
    measure: 'injured',
    verbs: words('fight battle'),
    with: { roles: ['goal'], words: life },
    befalls: 'subject',
  },
  // "was taken to hospital", "treated at a clinic"
  {
    rule: 'hospital',
    measure: 'injured',
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
    verbs: words('be remain go walk arrive stay recover end turn show check'),
    voice: 'active',
    with: { roles: ['goal', 'place'], words: words('hospital hospitals') },
    befalls: 'subject',
  },
  {
    rule: 'treated',
    measure: 'injured',
    verbs: words('treat'),
    voice: 'passive',
    unless: words('badly well fairly unfairly kindly differently harshly'),
    befalls: 'subject',
  },
  {
    rule: 'recover',
    measure: 'injured',
    verbs: words('expect'),
    voice: 'passive',
    infinitive: words('recover survive live make'),
    befalls: 'subject',
  },
  { rule: 'recover', measure: 'injured', verbs: words('recover'), voice: 'active', befalls: 'subject' },
  {
    rule: 'life-support',
    measure: 'injured',
    with: { roles: ['target', 'place'], words: words('support') },
    verbs: words('be remain put place'),
    befalls: 'patient',
  },
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
