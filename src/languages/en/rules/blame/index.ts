import type { BlameRow } from '../../../blameRow.ts';
import { accusationRows } from './accusations.ts';
import { admissionRows } from './admissions.ts';
import { denialRows } from './denials.ts';
import { involvementRows } from './involvement.ts';

/** In order: the first that holds of a clause decides. */
export const blameRows: readonly BlameRow[] = [
  ...admissionRows,
  ...denialRows,
  ...accusationRows,
  ...involvementRows,
];
