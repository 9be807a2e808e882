import type { Role, Tag } from '../grammar.ts';

/** Function words and phrases by what they do in a sentence. */
interface Row {
  readonly tag: Tag;
  readonly role?: Role;
  readonly phrases: string;
}

const rows: readonly Row[] = [
  { tag: 'preposition', role: 'of', phrases: 'of' },
  { tag: 'preposition', role: 'agent', phrases: 'by|at the hands of' },
  { tag: 'preposition', role: 'accordance', phrases: 'according to|per|in the words of' },
  { tag: 'preposition', role: 'citation', phrases: 'citing|quoting' },
  {
    tag: 'preposition',
    role: 'inclusion',
    phrases: 'including|among|amongst|such as',
  },
  {
    tag: 'preposition',
    role: 'addition',
    phrases:
      'in addition to|besides|apart from|aside from|on top of|except for|except|excluding|not counting|not including|other than|rather than|instead of',
  },
  {
    tag: 'preposition',
    role: 'place',
    phrases:
      'in|at|near|outside|inside|around|across|throughout|over|under|above|below|behind|beside|within|along|aboard|off|up|down|amid|amidst|in front of|next to|close to|ahead of|on board|west of|east of|north of|south of|northwest of|northeast of|southwest of|southeast of',
  },
  { tag: 'preposition', role: 'target', phrases: 'on|against|upon' },
  { tag: 'preposition', role: 'topic', phrases: 'between' },
  { tag: 'preposition', role: 'origin', phrases: 'from|out of|away from' },
  { tag: 'preposition', role: 'goal', phrases: 'to|into|toward|towards|onto|for' },
  {
    tag: 'preposition',
    role: 'company',
    phrases: 'along with|together with|alongside|plus|as well as|in company with',
  },
  { tag: 'preposition', role: 'with', phrases: 'with' },
  { tag: 'preposition', role: 'topic', phrases: 'without' },
  { tag: 'preposition', role: 'time', phrases: 'during|prior to|past' },
  { tag: 'preposition', role: 'when', phrases: 'following' },
  {
    tag: 'preposition',
    role: 'response',
    phrases: 'in response to|in retaliation for|in revenge for|in retribution for|in reprisal for',
  },
  {
    tag: 'preposition',
    role: 'cause',
    phrases: 'because of|due to|as a result of|owing to|thanks to|in connection with|over',
  },
  {
    tag: 'preposition',
    role: 'topic',
    phrases: 'about|on|regarding|concerning|despite|in spite of|via|through|unlike|like|versus|vs|per',
  },
  { tag: 'preposition', role: 'comparison', phrases: 'than' },
  { tag: 'conjunction', role: 'and', phrases: 'and|&|as well as' },
  { tag: 'conjunction', role: 'or', phrases: 'or|nor' },
  { tag: 'conjunction', role: 'but', phrases: 'but|yet' },
  {
    tag: 'subordinator',
    role: 'contrast',
    phrases: 'while|whereas|although|though|even though|even as|even if|albeit',
  },
  { tag: 'subordinator', role: 'condition', phrases: 'if|unless|lest|in case|so that|provided' },
  { tag: 'subordinator', role: 'question', phrases: 'whether|what|how|why|how many' },
  {
    tag: 'subordinator',
    role: 'when',
    phrases:
      'when|whenever|once|after|before|until|till|as soon as|shortly after|soon after|minutes after|just before|shortly before',
  },
  { tag: 'subordinator', role: 'since', phrases: 'since' },
  { tag: 'subordinator', role: 'as', phrases: 'as' },
  { tag: 'subordinator', role: 'reason', phrases: 'because' },
  { tag: 'relative', role: 'of', phrases: 'whose' },
  { tag: 'relative', phrases: 'who|whom|which|where' },
  { tag: 'that', phrases: 'that' },
  { tag: 'other', phrases: 'each other|one another' },
  { tag: 'negation', phrases: "not|n't|never|neither|no longer|hardly|barely|rarely|seldom|scarcely|cannot" },
  {
    tag: 'adverb',
    phrases:
      'a bit|a little|at first|not only|at least|at most|so far|at once|as well|at all|of course|for example|in fact|later on|in total|in all|at present',
  },
];

export interface FunctionWord {
  readonly tag: Tag;
  readonly role: Role | null;
  readonly words: readonly string[];
}

/** By first word, the longest first. */
export const functionWords: ReadonlyMap<string, readonly FunctionWord[]> = Map.groupBy(
  rows
    .flatMap(({ tag, role, phrases }) =>
      phrases
        .split('|')
        .map((phrase): FunctionWord => ({ tag, role: role ?? null, words: phrase.split(' ') })),
    )
    .toSorted((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0]!,
);

export const be: ReadonlySet<string> = new Set("be is are was were been being am 's 're 'm".split(' '));
export const have: ReadonlySet<string> = new Set("have has had having 've 'd".split(' '));
export const doing: ReadonlySet<string> = new Set('do does did'.split(' '));
/** Auxiliaries that leave open whether it happened. */
export const modals: ReadonlySet<string> = new Set(
  "could might would may should can will shall must wo ca 'll ought".split(' '),
);
export const get: ReadonlySet<string> = new Set('get gets got getting gotten'.split(' '));
