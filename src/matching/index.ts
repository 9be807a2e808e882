export { assignIncident, incidentQuery, staysWith } from './assign.ts';
export { compare } from './compare.ts';
export { relate, relateAnew, relateWithin, type RelationLimits } from './relate.ts';
export { originOf, placeClaims } from './origins.ts';
export { responsibilityOf } from './responsibility.ts';
export { elsewhereOf, figureRows } from './rows.ts';
export { reportOf, reportQuery } from './report.ts';
export { titleOf } from './naming.ts';
