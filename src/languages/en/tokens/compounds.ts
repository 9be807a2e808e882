import type { Token } from '../../text.ts';

/** Letters of a compound, at most. */
const longestWord = 80;

const glued = /^[-‐‑/]$/;
/** `12–year–old`, as some papers print it. */
const ageParts = /^(?:\d{1,3}|\d{1,3}[-–]years?|years?)$/;

/** wink splits `12-year-old` and `al-Haddad` at hyphens; here a compound is one word. */
export function withCompounds(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [last, token, next] = [out.at(-1), tokens[i]!, tokens[i + 1]];
    if (last && next && isJoint(last, token, next)) {
      out[out.length - 1] = join(last, token, next);
      i++;
    } else out.push(token);
  }
  return out;
}

/** True for a hyphen that touches the words on both sides. */
const isJoint = (last: Token, mark: Token, next: Token): boolean =>
  mark.text.length === 1 &&
  last.end === mark.start &&
  next.start === mark.end &&
  (glued.test(mark.text) || isDashOfAge(last, mark, next)) &&
  last.text.length < longestWord &&
  /[\p{L}\p{N}]$/u.test(last.text) &&
  /^[\p{L}\p{N}]/u.test(next.text);

const isDashOfAge = (last: Token, mark: Token, next: Token): boolean =>
  mark.text === '–' && ageParts.test(last.lower) && /^(?:years?|olds?)$/.test(next.lower);

/** `re-opened` is a verb still; `US-led` and `Turkish-backed` tell of a noun. */
const prefix = /^(?:re|co|pre|over|under|un|out|mis|de|up)$/i;

function join(a: Token, mark: Token, b: Token): Token {
  const text = a.text + mark.text + b.text;
  const kind = b.pos === 'VERB' && !prefix.test(a.text) ? 'ADJ' : b.pos;
  return { ...a, text, lower: text.toLowerCase(), pos: kind, end: b.end };
}
