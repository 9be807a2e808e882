import type { Checks } from '../checks.ts';
import { remarksBy } from '../common/remarks.ts';
import { actorKeys } from './actorKeys.ts';
import { mayDeny } from './denial.ts';
import { figureAt } from './figureAt.ts';
import { speakerKey } from './speakerKey.ts';

export const arabicChecks: Checks = { figureAt, mayDeny, remarkOn: remarksBy({ speakerKey, actorKeys }) };
