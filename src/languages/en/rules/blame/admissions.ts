import type { BlameRow } from '../../../blameRow.ts';
import { words } from '../words.ts';
import { guilt, part } from './shared.ts';

/** Who says that they did it. */
export const admissionRows: readonly BlameRow[] = [
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
];
