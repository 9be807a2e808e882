/** A line in capitals, as if it were written in small letters: the tagger knows no words in capitals. */
export function inPlainCase(line: string): string {
  if (!isShouted(line) && !isTitleCase(line)) return line;
  const lower = line.toLowerCase();
  return lower.length === line.length ? lower : line;
}

/** True for a line in capitals: twelve letters or more, of which at most one in five is small. */
function isShouted(line: string): boolean {
  let letters = 0;
  let capitals = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.codePointAt(i)!;
    if (code > 0xffff) i++;
    if (code < 128) {
      const letter = code | 32;
      if (letter < 97 || letter > 122) continue;
      letters++;
      if (code < 97) capitals++;
    } else {
      const mark = String.fromCodePoint(code);
      if (/\p{L}/u.test(mark)) letters++;
      if (/\p{Lu}/u.test(mark)) capitals++;
    }
  }
  return letters >= 12 && capitals >= letters * 0.8;
}

/** "Four People Shot in City Park": every word but the small ones with a capital, and no full stop. */
export function isTitleCase(line: string): boolean {
  // most lines: a word that is not small begins small
  if (line.length > 200 || / [a-z]{4}/.test(line) || /[:;]\s*$/.test(line)) return false;
  const words = line.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const long = words.filter((w) => w.length > 3);
  return (
    words.length >= 4 &&
    long.length >= 3 &&
    long.every((w) => /^\p{Lu}/u.test(w)) &&
    words.some((w) => /^\p{Lu}\p{Ll}/u.test(w)) &&
    /\p{Ll}/u.test(line)
  );
}
