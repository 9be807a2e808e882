import type { Reader } from '../core/ports/reader.ts';
import { extract } from '../extract/index.ts';

/** Reads by rules: no model, no network, the same text gives the same claims. */
export const rulesReader: Reader = { read: async (article) => extract(article) };
