export { audienceOf, watches } from './audience.ts';
export { changedFigures, type FigureChange } from './changed.ts';
export { findingsOf, type Found, pairOf } from './detect.ts';
export { newsworthyFirst } from './newsworthy.ts';
export { dailyAfter, dueOf, isZone } from './schedule.ts';
