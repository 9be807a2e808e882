export { backupLedger } from './backup.ts';
export { holdLedger } from './instanceLock.ts';
export { inspectLedger, type Inspection } from './inspect.ts';
export { openLedger } from './open.ts';
