import type { Command } from '../src/core/command.ts';
import { alerts } from './alerts.ts';
import { claim } from './claim.ts';
import { compare } from './compare.ts';
import { exportClaims } from './export.ts';
import { help } from './help.ts';
import { incident } from './incident.ts';
import { incidents } from './incidents.ts';
import { sourceAdd } from './sourceAdd.ts';
import { sourceList } from './sourceList.ts';
import { timeline } from './timeline.ts';

/** Every command, in the order in which /help lists them. */
export const commands: readonly Command[] = [
  incident,
  incidents,
  claim,
  timeline,
  compare,
  sourceAdd,
  sourceList,
  alerts,
  exportClaims,
  help,
];
