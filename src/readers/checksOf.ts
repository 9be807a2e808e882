import { arabicChecks } from '../languages/ar/checks.ts';
import type { Checks } from '../languages/checks.ts';
import { plainChecks } from '../languages/common/plainChecks.ts';
import { englishChecks } from '../languages/en/checks.ts';

const known: Readonly<Record<string, Checks>> = { en: englishChecks, ar: arabicChecks };

/** What checks claims in a language, by its ISO 639-1 code; numbers in digits alone where none of its words is known. */
export const checksOf = (code: string | null): Checks =>
  code !== null && Object.hasOwn(known, code) ? known[code]! : plainChecks;
