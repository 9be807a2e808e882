import type { BlameRow } from '../../../blameRow.ts';
import { words } from '../words.ts';
import { charge, guilt, part } from './shared.ts';

/** Who says that they did not. */
export const denialRows: readonly BlameRow[] = [
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
    whole: true,
    actor: 'subject',
    speaks: true,
  },
];
