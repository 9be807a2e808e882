export { openLedger } from './open.ts';
