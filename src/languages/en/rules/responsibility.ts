import type { BlameRow } from '../../blameRow.ts';
import { words } from './words.ts';

const guilt = words('responsibility credit blame guilt culpability liability');
const part = words('part role hand involvement complicity participation link links connection knowledge');
const charge = words('accusation accusations allegation allegations charge charges');

/** In order: the first that holds of a clause decides. */
export const blameRows: readonly BlameRow[] = [
  // "claimed responsibility for the blast", "took the blame", "admitted responsibility"
  {
    rule: 'claims-guilt',
    stance: 'admits',
    verbs: words('claim take accept admit acknowledge assume'),
    object: guilt,
    actor: 'subject',
    speaks: true,
  },
  // "claimed the blast", "the raid was claimed by the group"
  {
    rule: 'claims-deed',
    stance: 'admits',
    verbs: words('claim'),
    deedObject: true,
    actor: 'subject',
    speaks: true,
  },
  // "admitted the killing", "confessed to the murder", "pleaded guilty to murder"
  {
    rule: 'admits-deed',
    stance: 'admits',
    verbs: words('admit acknowledge confess'),
    deedObject: true,
    actor: 'subject',
    speaks: true,
  },
  {
    rule: 'confesses',
    stance: 'admits',
    verbs: words('confess admit own'),
    with: { roles: ['goal'] },
    actor: 'subject',
    speaks: true,
  },
  {
    rule: 'admits-part',
    stance: 'admits',
    verbs: words('admit acknowledge confess'),
    object: part,
    actor: 'subject',
    speaks: true,
  },
  {
    rule: 'admits-it',
    stance: 'admits',
    verbs: words('admit confess'),
    object: words('it this that'),
    actor: 'subject',
    speaks: true,
  },
  {
    rule: 'pleads',
    stance: 'admits',
    verbs: words('plead'),
    state: words('guilty'),
    actor: 'subject',
    speaks: true,
  },
  // "denied responsibility", "denies any part in the raid", "rejected the accusation", "whose command denied it"
  {
    rule: 'denies-guilt',
    stance: 'denies',
    verbs: words('deny reject dismiss refute disclaim'),
    object: new Set([...guilt, ...part, ...charge]),
    actor: 'subject',
    speaks: true,
  },
  {
    rule: 'denies-deed',
    stance: 'denies',
    verbs: words('deny'),
    deedObject: true,
    actor: 'subject',
    speaks: true,
  },
  {
    rule: 'denies-it',
    stance: 'denies',
    verbs: words('deny'),
    object: words('it this that'),
    actor: 'subject',
    speaks: true,
  },
  // "blamed the raid on Tolv", "the raid was blamed on Tolv by the mayor"
  {
    rule: 'blames-on',
    stance: 'asserts',
    verbs: words('blame pin'),
    with: { roles: ['target'], word: 'on', words: words('*') },
    actor: 'target',
    speaks: true,
  },
  // "blamed Tolv for the raid"
  { rule: 'blames', stance: 'asserts', verbs: words('blame'), forDeed: true, actor: 'object', speaks: true },
  // "accused Tolv of shelling the port", "accused Tolv of a massacre"
  {
    rule: 'accuses',
    stance: 'asserts',
    verbs: words('accuse'),
    deedBehind: true,
    actor: 'object',
    speaks: true,
  },
  // "a jury convicted Karim of murdering the guard"
  {
    rule: 'convicts',
    stance: 'asserts',
    verbs: words('convict'),
    deedBehind: true,
    actor: 'object',
    speaks: true,
  },
  // "condemned Tolv for the bombing"
  {
    rule: 'condemns',
    stance: 'asserts',
    verbs: words('condemn denounce criticise criticize'),
    with: { roles: ['goal'], word: 'for' },
    actor: 'object',
    speaks: true,
  },
  // "pointed the finger at Tolv"
  {
    rule: 'points-finger',
    stance: 'asserts',
    verbs: words('point'),
    object: words('finger fingers'),
    with: { roles: ['place'], word: 'at', words: words('*') },
    forDeed: true,
    actor: 'place',
    speaks: true,
  },
  // "held Tolv responsible"
  {
    rule: 'holds-responsible',
    stance: 'asserts',
    verbs: words('hold'),
    state: words('responsible accountable liable'),
    actor: 'object',
    speaks: true,
  },
  // "was charged with murdering the guard, the prosecutor said"
  {
    rule: 'charged',
    stance: 'asserts',
    verbs: words('charge'),
    voice: 'passive',
    deedBehind: true,
    actor: 'object',
  },
  {
    rule: 'charges',
    stance: 'asserts',
    verbs: words('charge'),
    deedBehind: true,
    actor: 'object',
    speaks: true,
  },
  // "Tolv was responsible for the deaths", "a single gunman was responsible"
  {
    rule: 'responsible',
    stance: 'asserts',
    verbs: words('be'),
    state: words('responsible culpable'),
    with: { roles: ['goal'] },
    actor: 'subject',
  },
  // "Tolv is behind the blast", "stood behind the attack"
  {
    rule: 'behind',
    stance: 'asserts',
    verbs: words('be stand lie'),
    with: { roles: ['place'], word: 'behind' },
    actor: 'subject',
  },
  // "Tolv was to blame for the raid"
  { rule: 'to-blame', stance: 'asserts', verbs: words('be'), infinitive: words('blame'), actor: 'subject' },
  // "bears responsibility for the bloodshed"
  { rule: 'bears-guilt', stance: 'asserts', verbs: words('bear'), object: guilt, actor: 'subject' },
  // "was not involved in the attack", "played no part in it", "had nothing to do with the raid"
  {
    rule: 'not-involved',
    stance: 'denies',
    verbs: words('be'),
    state: words('involved'),
    negated: true,
    actor: 'subject',
  },
  {
    rule: 'no-part',
    stance: 'denies',
    verbs: words('play have take'),
    object: part,
    negated: true,
    actor: 'subject',
  },
  {
    rule: 'nothing-to-do',
    stance: 'denies',
    verbs: words('have'),
    object: words('nothing'),
    infinitive: words('do'),
    actor: 'subject',
  },
  // "denied that it had anything to do with the raid"
  {
    rule: 'anything-to-do',
    stance: 'asserts',
    verbs: words('have'),
    object: words('anything something'),
    infinitive: words('do'),
    actor: 'subject',
  },
];
