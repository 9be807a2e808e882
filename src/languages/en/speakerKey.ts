import { fold } from '../../core/fold.ts';
import { nameStem } from '../common/nameStem.ts';
import { personKey } from '../common/personKey.ts';
import { speakerKeyBy } from '../common/speakerKey.ts';

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

function bodyKey(name: string): string {
  const text = phrases.reduce((t, [pattern, word]) => t.replace(pattern, word), fold(name));
  const words = text
    .split(' ')
    .filter((w) => !empty.has(w))
    .map(nameStem)
    .map((w) => synonyms[w] ?? w)
    .filter((w) => w !== '' && w !== 'source');
  return [...new Set(words)].toSorted().join(' ');
}

/** The key under which a speaker is the same. An unnamed spokesman speaks for the body that he is named with. */
export const speakerKey = speakerKeyBy(({ kind, name }) =>
  kind === 'person' && !/\bspokes/i.test(name)
    ? personKey(name, titles)
    : `body:${bodyKey(name) || fold(name)}`,
);
