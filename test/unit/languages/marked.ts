import type { Checks } from '../../../src/languages/checks.ts';

/**
 * The figure that the letters in square brackets tell: "at least 12", its own words behind it.
 *
 * @example figureIn(englishChecks, 'More than [100] died.') // '101.. More than 100'
 */
export function figureIn(checks: Checks, marked: string): string | null {
  const quote = marked.replace(/[[\]]/g, '');
  const figure = checks.figureAt(quote, marked.indexOf('['), marked.indexOf(']') - 1);
  return figure && `${figure.low ?? ''}..${figure.high ?? ''} ${quote.slice(figure.start, figure.end)}`;
}
