import { fold } from './fold.ts';

/** One key for an outlet, with or without its article: "The Guardian" and "Guardian". */
export const outletKey = (name: string): string => `outlet:${fold(name.replace(/^the /i, ''))}`;
