import type { Scope } from '../../core/claim.ts';
import type { Event } from '../../core/incident.ts';
import type { Document, Sentence } from '../../languages/en/tokenise.ts';
import { datesIn } from '../../languages/en/dates.ts';
import { tellsHarm } from '../event.ts';
import * as cue from './cues.ts';

interface Verdict {
  readonly scope: Scope;
  readonly rule: string;
}

/** The scope of what stands at an offset of the text, within a sentence. */
export type ScopeOf = (sentence: Sentence, offset: number) => Verdict;

/** What a sentence tells of place: whether it is set in another town than the event, and whether it names any. */
export interface Setting {
  readonly elsewhere: boolean;
  readonly named: boolean;
}

const dayMs = 86_400_000;
const incident: Verdict = { scope: 'incident', rule: 'scope:incident' };
const other = (why: string): Verdict => ({ scope: 'other', rule: `scope:${why}` });

/** Disasters last; an attack is of one day. */
const lasting = /^(?:storm|flood|landslide|fire|outbreak|clashes|earthquake)$/;

/** Which of three scopes the figures of each sentence have; background passages keep theirs until the text comes back. */
export function scoper(
  doc: Document,
  event: Event,
  published: string | null,
  settingOf: (sentence: Sentence) => Setting,
): ScopeOf {
  const days = lasting.test(event.kind ?? '') ? 5 : 1;
  const verdicts: Verdict[] = [];
  /** What the last sentence was about; of a sum, one that told of harm. */
  let passage = incident;
  /** Events that the background passage under way has brought up. */
  let brought = new Set<string>();
  const read = ({ index, paragraph, start, end, tokens }: Sentence): void => {
    const text = doc.text.slice(start, end);
    const when = whenOf(text, event, published, days);
    const told =
      own(text, index, when) ?? setApart(text, index, when, days, () => settingOf(doc.sentences[index]!));
    const opens = doc.sentences[index - 1]?.paragraph !== paragraph;
    const verdict = told ?? carried(text, index, passage, brought, event, when, opens);
    if (verdict.scope === 'incident') brought = new Set();
    else for (const [, noun] of text.matchAll(cue.broughtUp)) brought.add(noun!.toLowerCase());
    // "Her family has owned the store since 1976" is told in passing, and begins no passage of its own.
    if (verdict.scope !== 'aggregate' || tokens.some(tellsHarm)) passage = verdict;
    verdicts.push(verdict);
  };
  return (sentence, offset) => {
    while (verdicts.length <= sentence.index) read(doc.sentences[verdicts.length]!);
    const verdict = verdicts[sentence.index]!;
    const before = doc.text.slice(sentence.start, offset);
    const open = verdict.scope === 'incident' || verdict.rule === 'scope:background';
    return open && sentence.index > 0 && cue.dayAfter.test(before) ? other('day-after') : verdict;
  };
}

/** The days that a sentence names, against the day of the event. */
interface When {
  readonly named: boolean;
  /** The event's own day, or one beside it: time zones, the night. */
  readonly same: boolean;
}

function whenOf(text: string, event: Event, published: string | null, days: number): When {
  const told = datesIn(text, published).filter((d) => d.exact);
  const near = (date: string): boolean =>
    event.date !== null && Math.abs(Date.parse(date) - Date.parse(event.date)) <= days * dayMs;
  return { named: told.length > 0, same: told.some((d) => near(d.date)) };
}

/** What the sentence's own words tell; null where they tell nothing. */
function own(text: string, index: number, { named, same }: When): Verdict | null {
  if (named && same && /\b(?:today|tonight)\b/i.test(text)) return null;
  const fits = ({ scope, words }: cue.Cue): boolean =>
    (scope === 'aggregate' || (index > 0 && !same)) && words.test(text);
  const found = cue.anyCue.test(text) ? cue.cues.find(fits) : undefined;
  if (found) return { scope: found.scope, rule: `scope:${found.why}` };
  return index > 1 && named && !same ? other('other-date') : null;
}

/** Another town, or another place brought up further down, is another attack; a disaster has many places. */
function setApart(
  text: string,
  index: number,
  when: When,
  days: number,
  setting: () => Setting,
): Verdict | null {
  if (days > 1 || index === 0) return null;
  const also = /\b(?:also|another|further|other)\b/i.test(text);
  if ((index > 1 || also) && setting().elsewhere) return other('elsewhere');
  if (index > 2 && cue.newPlace.test(text)) return other('new-place');
  return cue.meanwhile.test(text) && (when.named || setting().named) ? other('meanwhile') : null;
}

/** A sentence that tells nothing itself goes on with the background before it, until words, or a paragraph with a speaker, bring the event back. */
function carried(
  text: string,
  index: number,
  previous: Verdict,
  brought: ReadonlySet<string>,
  event: Event,
  { same }: When,
  opens: boolean,
): Verdict {
  if (previous.scope === 'incident') return incident;
  if (cue.goesOnWithOne.test(text)) return other('background');
  if (cue.goesOn.test(text) || cue.sameAsBefore.test(text))
    return { scope: previous.scope, rule: 'scope:background' };
  const noun = cue.anchor.exec(text)?.[1]?.toLowerCase();
  const back =
    index < 4 ||
    same ||
    (opens && cue.saying.test(text)) ||
    (noun !== undefined && !brought.has(noun)) ||
    (event.place !== null && text.includes(event.place));
  return back ? incident : { scope: previous.scope, rule: 'scope:background' };
}
