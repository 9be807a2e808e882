import { type Sound, soundsOf } from './letters.ts';

/**
 * A word of a name in Latin letters, small. Short vowels are not written: an "a" stands for them where two consonants begin a word and
 * where three meet; "Naser", "Maliki" and "Mousawi" have the vowels of many names of their kind.
 *
 * @example inLatin('درباني') // 'darbani'
 */
export function inLatin(word: string): string {
  const sounds = soundsOf(word);
  return sounds
    .map((sound, at) => `${unwritten(sounds, at)}${sound.text}`)
    .join('')
    .replace(/aaa+/g, 'aa');
}

/** The vowel before a consonant that is not written. */
function unwritten(sounds: readonly Sound[], at: number): string {
  const [vowel, first, here] = [sounds[at - 2], sounds[at - 1], sounds[at]];
  if (here?.kind !== 'consonant' || first?.kind !== 'consonant') return '';
  if (!vowel || startsRun(sounds, at)) return 'a';
  const isLast = at === sounds.length - 1;
  const isBeforeLast = at === sounds.length - 2 && sounds[at + 1]!.text === 'i';
  if (isBeforeLast && here.text === 'w') return 'a';
  if (vowel.text === 'aa') return isLast ? 'a' : '';
  if (vowel.kind !== 'long' || vowel.text !== 'a') return '';
  return isLast ? 'e' : isBeforeLast ? 'i' : '';
}

/** The third consonant of those that meet, where the second has no vowel before it. */
function startsRun(sounds: readonly Sound[], at: number): boolean {
  const vowel = sounds.slice(0, at).findLastIndex(({ kind }) => kind !== 'consonant');
  // at the head of a word the first two are parted already
  const length = at - vowel - 1 + (vowel < 0 ? 1 : 0);
  return length >= 2 && length % 2 === 0;
}
