import { describe, expect, it } from 'vitest';
import { ours } from '../kit/sources.ts';

describe('matching and alerting see no words', () => {
  const matching = Object.entries(ours()).filter(([path]) => /^src\/(?:matching|alerting)\//.test(path));
  const code = (source: string): string => source.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  /** A literal of a regular expression stands where a value may begin. */
  const pattern = /(?<=[=(,:[!&|?{};\n]\s*)\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/|\bRegExp\b/;
  const words = /\.(?:text|title)\b|\b(?:quote|wording)\b/;

  it.each(matching)('%s has no regular expression, and reads no quote, wording or text', (_, source) => {
    expect(pattern.exec(code(source))?.[0]).toBeUndefined();
    expect(words.exec(code(source))?.[0]).toBeUndefined();
  });

  it('finds what is not allowed there', () => {
    for (const found of ['const a = /no/;', 'f(/\\bkilled/i)', 'new RegExp(x)', 'x.filter(\n  /a/.test)'])
      expect(pattern.test(code(found))).toBe(true);
    for (const none of ['const a = b / c / d;', '// f(/no/)', '/** `f(/no/)` */'])
      expect(pattern.test(code(none))).toBe(false);
    for (const found of ['claim.quote', '({ wording }) => 1', 'article.text.length'])
      expect(words.test(code(found))).toBe(true);
  });
});

describe('the engine of reading names no word', () => {
  const engine = Object.entries(ours()).filter(([path]) => path.startsWith('src/reading/'));
  /** A word of a text against one that is written down: a language's own tables tell it. */
  const word =
    /\.(?:lemma|lower|text|stem) ?(?:===|!==) ?['"]\p{Ll}|\.has\(['"]\p{Ll}+['"]\)|\/[^/\n]*\\b\(?(?:\?:)?\p{Ll}{2,}/u;

  it.each(engine)('%s', (_, source) => {
    expect(word.exec(source)?.[0]).toBeUndefined();
  });

  it('finds what is not allowed there', () => {
    for (const found of [
      "w.lemma === 'self'",
      "head.lower !== 'more'",
      "words.has('the')",
      '/\\b(?:said|told)\\b/',
    ])
      expect(word.test(found)).toBe(true);
    for (const none of ["w.closed === 'reflexive'", "a.role === 'place'", 'w.text === other.text'])
      expect(word.test(none)).toBe(false);
  });
});
