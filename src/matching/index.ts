export { assignIncident, incidentQuery, placeClaims, staysWith, titleOf } from './assign.ts';
export { compare } from './compare.ts';
export { relate, relateWithin, type RelationLimits } from './relate.ts';
export { originOf } from './origins.ts';
export { responsibilityOf } from './responsibility.ts';
export { elsewhereOf, figureRows } from './rows.ts';
export { reportOf, reportQuery } from './report.ts';
