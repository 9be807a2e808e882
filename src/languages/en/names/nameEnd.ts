import { isCapital } from '../capital.ts';
import type { Token } from '../../text.ts';

/** Index of the token behind the name that begins at `at`; `at` itself where none does. */
export function nameEnd(tokens: readonly Token[], at: number): number {
  let to = at;
  const particle = /^(?:al|el|bin|ibn|bint|abu|de|da|van|von|der|la)$/;
  while (
    to < tokens.length &&
    (isName(tokens[to]) || (particle.test(tokens[to]!.lower) && isName(tokens[to + 1])))
  )
    to++;
  return to;
}

const isName = (token: Token | undefined): boolean =>
  token !== undefined &&
  isCapital(token.text) &&
  (token.pos === 'PROPN' || token.text.length > 1) &&
  token.pos !== 'PRON';
