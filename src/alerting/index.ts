export { audienceOf, watches } from './audience.ts';
export { changedFigures, type FigureChange } from './changed.ts';
export { decidable } from './decidable.ts';
export { contradictionsIn } from './contradictions.ts';
export { type Detected, findingsOf, type Found } from './detect.ts';
export { judged } from './judged.ts';
export { newsworthyFirst } from './newsworthy.ts';
export { dailyAfter, dueOf, isZone } from './schedule.ts';
export { pairOf } from './topics.ts';
