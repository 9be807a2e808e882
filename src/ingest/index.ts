export { textHash } from './hash.ts';
export { readLines, type JsonLine } from './ndjson.ts';
export { readRecord } from './record.ts';
export { readFile, readText, type About } from './text.ts';
