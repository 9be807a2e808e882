import type { Checks } from '../checks.ts';
import { figureAt } from './figureAt.ts';
import { plainChecks } from '../common/plainChecks.ts';

export const arabicChecks: Checks = { figureAt, remarkOn: plainChecks.remarkOn };
