import { fold } from '../../core/fold.ts';

/** Letters that stand for one sound across scripts, digraphs first. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/kh|ck|q|c/g, 'k'],
  [/sh|z|x/g, 's'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/gh|j/g, 'g'],
  [/p/g, 'b'],
  [/v|ph/g, 'f'],
  [/[aeiouywh' -]/g, ''],
];

/** The consonants of a name as they sound, each run of one letter once: short vowels are unwritten in some scripts. */
const skeleton = (name: string): string =>
  sounds
    .reduce((text, [letters, sound]) => text.replace(letters, sound), fold(name))
    .replaceAll(/(.)\1+/g, '$1');

/**
 * Whether a name in Latin letters can be one in another script, by its consonants; the article before it counts for nothing.
 *
 * @example soundsLike('القائم', 'Qaim') // true
 */
export function soundsLike(original: string, latin: string): boolean {
  const [a, b] = [skeleton(original.replaceAll('ة', '')), skeleton(latin)];
  return b !== '' && (a === b || (original.startsWith('ال') && a === `l${b}`));
}
