import { fnvOn, fnvStart } from '../../core/hash.ts';

const hashes = 96;
const shingle = 3;
/** A text of fewer words has too few shingles to tell a copy by. */
const fewest = 30;
/** Letters of a text that are looked at: more says no better whose copy it is, and holds everybody up. */
const enough = 100_000;

/** The finaliser of MurmurHash3: one bit of difference reaches every bit. Signed, for that is quicker. */
const mix = (n: number): number => {
  let h = Math.imul(n ^ (n >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};
const seeds = Int32Array.from({ length: hashes }, (_, i) => mix(i + 1));
/** Turns the order of whole numbers without a sign into that of signed ones, and back. */
const sign = 0x80000000 | 0;

/** MinHash of a text's three-word shingles: 96 whole numbers of 32 bits; empty where the text is under 30 words. */
export function signatureOf(text: string): readonly number[] {
  const words =
    text
      .slice(0, enough)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < fewest) return [];
  const least = new Int32Array(hashes).fill(0x7fffffff);
  for (let at = 0; at + shingle <= words.length; at++) {
    let h = fnvOn(fnvStart, words[at]!);
    for (let next = at + 1; next < at + shingle; next++) h = fnvOn(fnvOn(h, ' '), words[next]!);
    for (let i = 0; i < hashes; i++) {
      const value = mix(h ^ seeds[i]!) ^ sign;
      if (value < least[i]!) least[i] = value;
    }
  }
  return Array.from(least, (value) => (value ^ sign) >>> 0);
}
