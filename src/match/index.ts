export { assignIncident, incidentQuery, placeClaims, titleOf } from './incident.ts';
export { lookup } from './lookup.ts';
export { elsewhereOf, figureRows, responsibilityOf } from './positions.ts';
export { alertFindings, compare, relate } from './relation.ts';
export { speakerKey } from './speaker.ts';
