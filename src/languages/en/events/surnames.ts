import { pointBefore } from '../compass.ts';

const given = String.raw`(?!${pointBefore})\p{Lu}\p{Ll}+ (?:\p{Lu}[\p{Ll}.]+ )?`;
/** "Ana |Spokane|, 17, was shot", "17-year-old Ana |Spokane|": towns have no age. */
const aged = [
  new RegExp(String.raw`${given}(\p{Lu}\p{Ll}+), \d{1,2}(?![\d/])`, 'gu'),
  new RegExp(String.raw`\d-year-old ${given}(\p{Lu}\p{Ll}+)`, 'gu'),
];

/** Last names of those whose age a text tells. */
export const surnamesIn = (text: string): ReadonlySet<string> =>
  new Set(aged.flatMap((pattern) => [...text.matchAll(pattern)].map(([, surname]) => surname!)));
