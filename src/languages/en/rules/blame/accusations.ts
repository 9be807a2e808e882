import type { BlameRow } from '../../../blameRow.ts';
import { words } from '../words.ts';

/** Charges by which nobody need have died: "|aggravated assault|", "|attempted| murder". */
const lesser = words('assault assaults battery attempted attempt conspiracy');

/** Who says that somebody else did it. */
export const accusationRows: readonly BlameRow[] = [
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
  // "a judge found Karim guilty of murdering the guard"
  {
    rule: 'finds-guilty',
    stance: 'asserts',
    verbs: words('find'),
    state: words('guilty'),
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
    lesser,
    actor: 'object',
  },
  {
    rule: 'charges',
    stance: 'asserts',
    verbs: words('charge'),
    deedBehind: true,
    lesser,
    actor: 'object',
    speaks: true,
  },
];
