import type { Scope } from '../core/claim.ts';
import type { Event } from '../core/incident.ts';
import type { Document, Sentence } from './document.ts';
import { datesIn } from './event.ts';

/** Sums over a time, a campaign or several events. */
const aggregate =
  /\bsince (?:the|its|their|\d|early|late|mid|last|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fighting|war|hostilities)|^\W*(?:january|february|march|april|may|june|july|august|september|october|november|december)\s*(?::|\||–|—)|\bso far (?:this|in|during)\b|\b(?:this|that|last|each|every) year\b|\b(?:in|over|during|for) the (?:past|last|previous) (?:\w+[ -])?(?:days|weeks?|months?|years?|decades?|century)\b|\b(?:between|from) (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:during|throughout) the (?:\w+[- ]){0,3}(?:war|conflict|campaign|offensive|uprising|insurgency|civil war)\b|\b(?:whole|entire) (?:campaign|war|conflict)\b|\btoll (?:of|in|from) the (?:\w+ )?(?:campaign|war|conflict|offensive)\b|\bover the (?:weekend|years)\b|\bin total\b.{0,40}\b(?:attacks|shootings|strikes)\b|\b(?:year-to-date|annual|annually|yearly|per year|a year|nationwide|on average|every day|each day)\b/i;

/** Another single event, named in passing. */
const other =
  /\b(?:last|previous|the previous) (?:week|month|summer|winter|spring|fall|autumn)\b|\bearlier this (?:week|month|year)\b|\b(?:days|weeks|months|years|decades) (?:ago|earlier|before)\b|\b(?:in|to) (?:a|an) (?:separate|earlier|previous|unrelated|similar|different)\b|\b(?:separate|previous|earlier|unrelated) (?:incident|attack|shooting|strike|raid|airstrike|bombing|case|quake|explosion|operation)\b|\b(?:separately|elsewhere)\b|\bthe (?:deadliest|worst|biggest|bloodiest|most recent|latest) (?:\w+ ){0,2}(?:happened|occurred|came|took place|was)\b|\banniversary\b|\bin (?:january|february|march|april|may|june|july|august|september|october|november|december) (?:19|20)\d\d\b|\bin (?:19|20)\d\d\b/i;

/** "…, one day after a raid killed": what follows is another event, what stands before is not. */
const dayAfter =
  /\b(?:a|one|two|three|four|five|six|\w+teen|\d+) (?:day|week|month|year|days|weeks|months|years) (?:ago|earlier|before|after)\b/i;

/** Words that bring the text back to what it reports. */
const anchor =
  /\b(?:this|the) (?:latest |deadly )?(?:attack|incident|shooting|strikes?|airstrikes?|air strikes?|bombing|blast|explosion|accident|crash|quake|earthquake|fire|massacre|raid|storm|flood|disaster|tragedy|victims?|suspect|gunman|shooter)\b/i;

interface Verdict {
  readonly scope: Scope;
  readonly rule: string;
}

/** The scope of what stands at an offset of the text, within a sentence. */
export type ScopeOf = (sentence: Sentence, offset: number) => Verdict;

const dayMs = 86_400_000;
const incident: Verdict = { scope: 'incident', rule: 'scope:incident' };

/** Disasters last; an attack is of one day. */
const lasting = /^(?:storm|flood|landslide|fire|outbreak|clashes|earthquake)$/;

/** Which of three scopes the figures of each sentence have; background passages keep theirs until the text comes back. */
export function scoper(
  doc: Document,
  event: Event,
  published: string | null,
  elsewhere: (sentence: Sentence) => boolean,
): ScopeOf {
  const days = lasting.test(event.kind ?? '') ? 5 : 1;
  const verdicts: Verdict[] = [];
  for (const sentence of doc.sentences) {
    const text = doc.text.slice(sentence.start, sentence.end);
    verdicts.push(
      own(text, event, published, sentence.index, days) ??
        (days === 1 && sentence.index > 1 && elsewhere(sentence)
          ? { scope: 'other', rule: 'scope:elsewhere' }
          : null) ??
        carried(text, sentence.index, verdicts.at(-1), event, published),
    );
  }
  return (sentence, offset) => {
    const verdict = verdicts[sentence.index] ?? incident;
    if (verdict.scope !== 'incident') return verdict;
    const cue = dayAfter.exec(doc.text.slice(sentence.start, offset));
    return cue && sentence.index > 0 ? { scope: 'other', rule: 'scope:day-after' } : verdict;
  };
}

/** A sentence that says nothing itself goes on with the background before it, until words bring the event back. */
function carried(
  text: string,
  index: number,
  previous: Verdict | undefined,
  event: Event,
  published: string | null,
): Verdict {
  if (!previous || previous.scope === 'incident' || index < 4) return incident;
  const back =
    anchor.test(text) ||
    (event.place !== null && text.includes(event.place)) ||
    datesIn(text, published).some((d) => d.date === event.date);
  return back ? incident : { scope: previous.scope, rule: 'scope:background' };
}

/** What the sentence itself tells; null where it tells nothing. */
function own(
  text: string,
  event: Event,
  published: string | null,
  index: number,
  days: number,
): Verdict | null {
  const told = datesIn(text, published).filter((d) => d.exact);
  const same = told.some(
    (d) => event.date !== null && Math.abs(Date.parse(d.date) - Date.parse(event.date)) <= days * dayMs,
  );
  if (aggregate.test(text)) return { scope: 'aggregate', rule: 'scope:aggregate' };
  if (index > 0 && !same && other.test(text)) return { scope: 'other', rule: 'scope:other-words' };
  if (index > 1 && told.length > 0 && !same) return { scope: 'other', rule: 'scope:other-date' };
  return null;
}
