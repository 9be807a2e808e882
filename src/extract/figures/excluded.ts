import type { FigureMeasure } from '../../core/claim.ts';
import { words } from '../../lexicon/words.ts';
import { isCalendar } from '../calendar.ts';
import type { Party } from '../finders/party.ts';
import type { Clause } from '../link.ts';

/** "|all but one of the six passengers| died": how many died is not said in so many words. */
export const leavesSomeOut = ({ tokens }: Clause, { from }: Party): boolean =>
  tokens
    .slice(Math.max(0, from - 7), from)
    .some((t, i, near) => /^(?:all|everyone)$/.test(t.lower) && near[i + 1]?.lower === 'but');

/** "two women, |one of whom| was pregnant": no outcome is said of the part itself. */
export const describedAlone = ({ tokens, outcomeAt }: Clause, { to }: Party): boolean =>
  tokens[to - 1]?.lower === 'whom' &&
  tokens[to]?.pos === 'AUX' &&
  tokens[to + 1]?.pos === 'ADJ' &&
  !outcomeAt.has(to + 1);

/** "An earlier version of this article said |12 people| …": taken back by those who wrote it. */
export const isTakenBack = ({ tokens }: Clause): boolean =>
  tokens.some(
    (t, i) =>
      t.lower === 'version' &&
      tokens[i + 1]?.lower === 'of' &&
      /^(?:article|story|report|headline|post)$/.test(tokens[i + 3]?.lower ?? ''),
  );

/** "did not know |whether a suspect| had been held": asked, not told. */
export const isAsked = ({ tokens }: Clause, { from }: Party): boolean =>
  tokens.slice(Math.max(0, from - 4), from).some((t) => t.lower === 'whether');

/** "25 people |from three families|": tells where they belong, and counts no more. */
export const belongsTo = ({ tokens }: Clause, { from, noun }: Party): boolean =>
  /^(?:family|families|households?|generations)$/.test(noun) &&
  /^(?:to|from|of|across|in)$/.test(tokens[from - 1]?.lower ?? '');

/** "is |one of the victims|", "identified as |one of| them": tells who somebody is. */
export const isOneOf = ({ tokens }: Clause, { from, low, high }: Party): boolean =>
  low === 1 &&
  high === 1 &&
  tokens[from + 1]?.lower === 'of' &&
  /^(?:as|is|was|be|become|became|were|are|being)$/.test(tokens[from - 1]?.lower ?? '');

/** "Ana Silva, |a guard at the club|, was", "his daughter, |Ana Silva|, was": the same person again, set off by commas. */
export function isApposition({ tokens, parties }: Clause, party: Party): boolean {
  const before = parties.findLast((p) => p.to === party.from - 1);
  if (tokens[party.from - 1]?.text !== ',' || before?.head !== 'person' || before.high !== 1) return false;
  const pair =
    party.form === 'name'
      ? before.form !== 'name'
      : party.form === 'indefinite' && (before.form === 'name' || before.form === 'counted');
  if (!pair) return false;
  const close = tokens.findIndex((t, i) => i >= party.to && /^[,.]$/.test(t.text));
  return close >= 0 && close - party.to <= 12 && !parties.some((p) => p.from >= party.to && p.to <= close);
}

/** A name is a victim where death or a wound is said of it alone: not "members of the A |and B| families were killed". */
export function nameBefalls(
  { tokens, parties }: Clause,
  party: Party,
  { measure, from }: { readonly measure: FigureMeasure; readonly from: number },
): boolean {
  if (!/killed|injured|casualties/.test(measure)) return false;
  if (
    accordingTo(tokens, party.from) ||
    (tokens[party.to]?.text === ',' && parties.some((p) => p.from === party.to + 1 && p.form === 'counted'))
  )
    return false;
  const dated =
    isCalendar(tokens[party.from - 2]?.lower ?? '') || /^\d+$/.test(tokens[party.from - 2]?.text ?? '');
  const joined = (dated ? /^(?:and|or|&)$/ : /^(?:and|or|,|&|-|–)$/).test(
    tokens[party.from - 1]?.lower ?? '',
  );
  return !joined || tokens.slice(party.to, from).filter((t) => !/^(?:,|\d+)$/.test(t.text)).length <= 2;
}

/** "according to the ministry's director |Ana Silva|, 23 people died" */
function accordingTo(tokens: Clause['tokens'], at: number): boolean {
  const start = tokens.findLastIndex((t, i) => i < at && t.lower === 'according');
  return start >= 0 && !tokens.slice(start, at).some((t) => t.text === ',');
}

const modal =
  /^(?:could|might|would|may|should|can|threatened|planned|planning|plotting|plotted|intended|wanted|trying|tried|attempted|attempting|conspired|conspiring|if|able|designed|enough|potentially)$/;

/** "could kill hundreds", "plotted to kill two": no event. "would have been" is not told apart. */
export function hypothetical({ tokens }: Clause, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    if (/^(?:may|might)$/.test(tokens[i]!.lower) && tokens[i + 1]?.lower === 'have') return false;
    if (modal.test(tokens[i]!.lower)) return true;
    if (tokens[i]!.pos === 'NOUN' || tokens[i]!.pos === 'PROPN') return false;
  }
  return false;
}

/** "…, |a lawmaker| told AP": who tells is not counted. */
export const speaks = ({ tokens }: Clause, { from, to, form }: Party): boolean =>
  form !== 'counted' &&
  (words().speech.has(tokens[to]?.lower ?? '') || words().speech.has(tokens[from - 1]?.lower ?? ''));
