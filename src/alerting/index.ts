export { audienceOf, watches } from './audience.ts';
export { changedFigures, type FigureChange } from './changed.ts';
export { type Detected, findingsOf, type Found } from './detect.ts';
export { pairOf } from './topics.ts';
export { dueOf, isZone } from './schedule.ts';
