import type { Scope } from '../core/claim.ts';
import type { Event } from '../core/incident.ts';
import type { Document, Sentence } from './document.ts';
import { datesIn } from './event.ts';

/** Sums over a time, a campaign or several events. */
const aggregate =
  /\bsince (?:the|\d|early|late|mid|then|last|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|it began|fighting|war|hostilities)|\bso far (?:this|in|during)\b|\b(?:this|that|last|each|every) year\b|\b(?:in|over|during|for) the (?:past|last|previous) (?:\w+[ -])?(?:days|weeks?|months?|years?|decades?|century)\b|\bbetween (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:during|throughout|of|in) the (?:\w+[- ]){0,3}(?:war|conflict|campaign|offensive|uprising|insurgency|civil war)\b|\bover the (?:weekend|years)\b|\bin total\b.{0,40}\b(?:attacks|shootings|strikes)\b|\b(?:year-to-date|annual|annually|yearly|per year|a year|nationwide|on average|every day|each day)\b/i;

/** Another single event, named in passing. */
const other =
  /\b(?:last|previous|the previous) (?:week|month|summer|winter|spring|fall|autumn)\b|\bearlier this (?:week|month|year)\b|\b(?:days|weeks|months|years|decades) (?:ago|earlier|before)\b|\b(?:a|one|two|three) (?:day|week|month|year|days|weeks|months|years) (?:ago|earlier|before|after)\b|\b(?:in|to) (?:a|an) (?:separate|earlier|previous|unrelated|similar|different)\b|\b(?:separate|previous|earlier|unrelated) (?:incident|attack|shooting|strike|raid|airstrike|bombing|case|quake|explosion|operation)\b|\b(?:separately|elsewhere)\b|\bthe (?:deadliest|worst|biggest|bloodiest|most recent|latest) (?:\w+ ){0,2}(?:happened|occurred|came|took place|was)\b|\banniversary\b|\bin (?:january|february|march|april|may|june|july|august|september|october|november|december) (?:19|20)\d\d\b|\bin (?:19|20)\d\d\b/i;

/** Words that bring the text back to what it reports. */
const anchor = /\b(?:this|the) (?:latest |deadly )?(?:attack|incident|shooting|strikes?|airstrikes?|air strikes?|bombing|blast|explosion|accident|crash|quake|earthquake|fire|massacre|raid|storm|flood|disaster|tragedy|victims?|suspect|gunman|shooter)\b/i;

export type ScopeOf = (sentence: Sentence) => { readonly scope: Scope; readonly rule: string };

const dayMs = 86_400_000;

/** Which of three scopes the figures of each sentence have; background passages keep theirs until the text comes back. */
export function scoper(doc: Document, event: Event, published: string | null): ScopeOf {
  const memo = new Map<number, { scope: Scope; rule: string }>();
  const read = (sentence: Sentence): { scope: Scope; rule: string } => {
    const known = memo.get(sentence.index);
    if (known) return known;
    const verdict = own(doc.text.slice(sentence.start, sentence.end), event, published, sentence.index) ?? carried(sentence);
    memo.set(sentence.index, verdict);
    return verdict;
  };
  const carried = (sentence: Sentence): { scope: Scope; rule: string } => {
    const here = doc.text.slice(sentence.start, sentence.end);
    const previous = doc.sentences[sentence.index - 1];
    const background = previous && sentence.index >= 4 ? own(doc.text.slice(previous.start, previous.end), event, published, previous.index) : null;
    const back = anchor.test(here) || (event.place !== null && here.includes(event.place)) || datesIn(here, published).some((d) => d.date === event.date);
    return background && !back ? { scope: background.scope, rule: 'scope:background' } : { scope: 'incident', rule: 'scope:incident' };
  };
  return read;
}

/** What the sentence itself tells; null where it tells nothing. */
function own(text: string, event: Event, published: string | null, index: number): { scope: Scope; rule: string } | null {
  const today = datesIn(text, published).filter((d) => d.exact);
  const same = today.some((d) => event.date !== null && Math.abs(Date.parse(d.date) - Date.parse(event.date)) <= dayMs);
  if (aggregate.test(text)) return { scope: 'aggregate', rule: 'scope:aggregate' };
  if (index > 0 && !same && other.test(text)) return { scope: 'other', rule: 'scope:other-words' };
  if (index > 1 && today.length > 0 && !same) return { scope: 'other', rule: 'scope:other-date' };
  return null;
}
