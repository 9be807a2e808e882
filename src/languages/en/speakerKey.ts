import { doubleMetaphone } from 'double-metaphone';
import type { Speaker } from '../../core/claim.ts';
import { fold } from '../../core/fold.ts';

const titles = new Set(
  'mr mrs ms dr gen general lt lieutenant col colonel maj major sgt sergeant capt captain prof sen rep gov rev sheikh hajj imam sir chief minister president'.split(
    ' ',
  ),
);

/** Words of descriptions that say the same: one word stands for all of them. */
const synonyms: Readonly<Record<string, string>> = {
  medical: 'medic',
  hospital: 'medic',
  doctor: 'medic',
  health: 'medic',
  paramedic: 'medic',
  mp: 'lawmaker',
  parliamentarian: 'lawmaker',
  legislator: 'lawmaker',
  deputy: 'lawmaker',
  army: 'military',
  american: 'us',
  usa: 'us',
  eyewitness: 'witness',
  villager: 'resident',
  inhabitant: 'resident',
  local: '',
  isil: 'isis',
  daesh: 'isis',
  media: 'media',
  authority: 'official',
  authoritie: 'official',
};
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bu s\b|\bunited states\b/g, 'us'],
  [/\bu n\b|\bunited nations\b/g, 'un'],
  [/\bu k\b|\bunited kingdom\b|\bbritish\b|\bbritain\b/g, 'uk'],
  [/\bislamic state\b/g, 'isis'],
  [/\barmed forces\b/g, 'military'],
  [/\bspokes(?:man|woman|person|people) (?:for|of)\b|\bspokes(?:man|woman|person|people)\b/g, ''],
  [/\b(?:news agency|state media outlet)\b/g, ''],
];
const empty = new Set(
  'the a an of for in at from and unnamed anonymous unidentified several some two three four five many senior top source sources said to us-based its his her their one'.split(
    ' ',
  ),
);

/** A name by sound: consonants as Double Metaphone hears them, and the first vowel, so that Hassan is not Hussein. */
function sound(word: string): string {
  const vowel = /[aeiouy]/.exec(word)?.[0] ?? '';
  const open = /[ouw]/.test(vowel) ? 'u' : /[eiy]/.test(vowel) ? 'i' : vowel;
  return `${doubleMetaphone(word)[0]}${open}`;
}

/** Family and given name apart: two Karims are two people, "Haddad" and "al-Hadad" are one name. */
function personKey(name: string): string {
  const words = fold(name)
    .split(' ')
    .filter((w) => w.length > 1 && !titles.has(w));
  const family = words.at(-1);
  if (family === undefined) return `person:${fold(name)}`;
  const given = words.length > 1 ? words[0] : undefined;
  return `person:${sound(family)}/${given === undefined ? '' : sound(given)}`;
}

/** "iraqis", "iraqi", "Iraq's" → `iraq`; "sources" → `source`. */
const stem = (word: string): string => {
  const single = word.length > 3 ? word.replace(/s$/, '') : word;
  return single.length > 4 ? single.replace(/i$/, '') : single;
};

function bodyKey(name: string): string {
  const text = phrases.reduce((t, [pattern, word]) => t.replace(pattern, word), fold(name));
  const words = text
    .split(' ')
    .filter((w) => !empty.has(w))
    .map(stem)
    .map((w) => synonyms[w] ?? w)
    .filter((w) => w !== '' && w !== 'source');
  return [...new Set(words)].toSorted().join(' ');
}

/**
 * The key under which a speaker is the same, however spelled: a function of the name alone, so that it does not depend on
 * which article came first. An unnamed spokesman speaks for the body that he is named with; the outlet's own voice is the outlet.
 */
export function speakerKey(speaker: Speaker | null, outlet: string | null, articleId: string): string {
  if (!speaker) return outlet ? `outlet:${fold(outlet)}` : `article:${articleId}`;
  if (speaker.kind === 'person' && !/\bspokes/i.test(speaker.name)) return personKey(speaker.name);
  return `body:${bodyKey(speaker.name) || fold(speaker.name)}`;
}
