export { assignIncident, incidentQuery, placeClaims, staysWith, titleOf } from './assign.ts';
export { compare, relate, relateWithin, type RelationLimits } from './compare.ts';
export { originOf } from './origins.ts';
export { responsibilityOf } from './responsibility.ts';
export { elsewhereOf, figureRows } from './rows.ts';
export { reportOf, reportQuery } from './report.ts';
