const hashes = 96;
const rows = 3;
const shingle = 3;
/** A text of fewer words has too few shingles to tell a copy by. */
const fewest = 30;

const fnv = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

/** The finaliser of MurmurHash3: one bit of difference reaches every bit. */
const mix = (n: number): number => {
  let h = Math.imul(n ^ (n >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};
const seeds = Array.from({ length: hashes }, (_, i) => mix(i + 1));

/** MinHash of a text's three-word shingles: 96 whole numbers of 32 bits; empty where the text is under 30 words. */
export function signatureOf(text: string): readonly number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < fewest) return [];
  const least = new Uint32Array(hashes).fill(0xffffffff);
  for (let at = 0; at + shingle <= words.length; at++) {
    const h = fnv(words.slice(at, at + shingle).join(' '));
    for (let i = 0; i < hashes; i++) {
      const value = mix(h ^ seeds[i]!);
      if (value < least[i]!) least[i] = value;
    }
  }
  return [...least];
}

/** Parts of a signature, hashed: texts that share half of their shingles share one in 99 of 100 cases. */
export const bandsOf = (signature: readonly number[]): readonly number[] =>
  Array.from({ length: Math.floor(signature.length / rows) }, (_, band) =>
    fnv(`${band} ${signature.slice(band * rows, (band + 1) * rows).join(' ')}`),
  );

/** The share of shingles that two texts have in common, 0 to 1, as their signatures tell it. */
export const likeness = (a: readonly number[], b: readonly number[]): number =>
  a.length === 0 || a.length !== b.length ? 0 : a.filter((value, i) => value === b[i]).length / a.length;

/** Where a tenth of the words was changed about half of the shingles stay; own reports share quotations at the most. */
export const copyFrom = 0.35;

/** True where one text is a copy of the other, reworded by a tenth of its words at the most. */
export const isCopy = (a: readonly number[], b: readonly number[]): boolean => likeness(a, b) >= copyFrom;
