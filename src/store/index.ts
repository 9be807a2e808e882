export { backupLedger } from './backup.ts';
export { holdLedger } from './hold.ts';
export { inspectLedger, type Inspection } from './inspect.ts';
export { openLedger } from './open.ts';
