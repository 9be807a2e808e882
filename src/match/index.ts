export { changedFigures, type FigureChange } from './changed.ts';
export { findingsOf, type Found, pairOf } from './findings.ts';
export { assignIncident, incidentQuery, placeClaims, staysWith, titleOf } from './incident.ts';
export { elsewhereOf, figureRows, responsibilityOf } from './positions.ts';
export { compare, relate, relateWithin, type RelationLimits } from './relation.ts';
export { reportOf, reportQuery } from './report.ts';
export { dueOf, isZone } from './rhythm.ts';
export { originOf } from './origin.ts';
export { audienceOf, watches } from './watching.ts';
