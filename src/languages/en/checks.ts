import type { Checks } from '../checks.ts';
import { figureAt } from './figures/figureAt.ts';
import { remarkOn } from './remarks.ts';

export const englishChecks: Checks = { figureAt, remarkOn };
