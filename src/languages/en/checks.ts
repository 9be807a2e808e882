import type { Checks } from '../checks.ts';
import { mayDeny } from './facts.ts';
import { figureAt } from './figures/figureAt.ts';
import { remarkOn } from './remarks.ts';

export const englishChecks: Checks = { figureAt, mayDeny, remarkOn };
