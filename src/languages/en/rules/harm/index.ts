import type { HarmRow } from '../../../harmRow.ts';
import { bodyRows } from './body.ts';
import { captivityRows } from './captivity.ts';
import { conditionRows } from './condition.ts';
import { deathRows } from './deaths.ts';
import { displacementRows } from './displacement.ts';
import { hitRows } from './hits.ts';
import { hospitalRows } from './hospital.ts';
import { injuryRows } from './injuries.ts';
import { lifeRows } from './lives.ts';
import { rescueRows } from './rescue.ts';
import { stateRows } from './states.ts';

/** In order: the first that holds decides. */
export const harmRows: readonly HarmRow[] = [
  ...deathRows,
  ...stateRows,
  ...lifeRows,
  ...bodyRows,
  ...captivityRows,
  ...injuryRows,
  ...conditionRows,
  ...hospitalRows,
  ...hitRows,
  ...displacementRows,
  ...rescueRows,
];
