import type { Structure } from '../clauses/build.ts';
import { headOf } from '../clauses/kinds.ts';
import type { NounPhrase } from '../clauses/types.ts';
import { compare } from './days.ts';
import { incident, type Lead, leadLength, type Passage } from './passage.ts';
import type { Verdict } from './scope/rule.ts';
import { isEvent, isKnown, phrasesOf } from './signs.ts';
import type { MainEvent } from './types.ts';

/** What passages brought up beside the event: what tells nothing itself goes on with it, until the text comes back to the event. */
export class Background {
  /** Events by their noun. */
  private readonly brought = new Map<string, Verdict>();
  private before: { verdict: Verdict; paragraph: number } = { verdict: incident, paragraph: -1 };
  private lastParagraph = -1;
  private readonly main: MainEvent;
  private readonly lead: Lead;
  private readonly nouns: ReadonlySet<string>;

  /** Takes the nouns of the lead for its own event: right after a sentence on that they mean it. */
  constructor(main: MainEvent, lead: Lead, nouns: ReadonlySet<string>) {
    this.nouns = nouns;
    this.main = main;
    this.lead = lead;
  }

  /** Takes in a passage with the verdict on it. */
  add({ structure, index, paragraph, harm }: Passage, verdict: Verdict): void {
    this.lastParagraph = paragraph;
    for (const phrase of eventsIn(structure)) {
      const noun = headOf(phrase).lower;
      if (!isKnown(phrase) && (verdict.scope !== 'incident' || !this.brought.has(noun)))
        this.brought.set(noun, verdict);
    }
    // the lead is no background; "Her father opened the shop in 1962" begins no passage of its own
    const begins = index > this.lead.first + leadLength && (verdict.scope !== 'aggregate' || harm);
    if (begins) this.before = { verdict, paragraph };
  }

  /** The verdict on a passage that tells nothing itself, where `last` is that on the one before it. */
  carried({ structure, index, paragraph, here }: Passage, last: Verdict): Verdict {
    if (index <= this.lead.first) return incident;
    const named = eventsIn(structure).filter(isKnown);
    const these = named.find((p) => p.words[0]!.tag === 'determiner' && p.words[0]!.refers);
    if (these) return this.pointedAt(these, last);
    const again = named
      .filter(
        (p) =>
          (last.scope !== 'incident' && paragraph === this.lastParagraph) || !this.nouns.has(headOf(p).lower),
      )
      .map((p) => this.brought.get(headOf(p).lower))
      .find((v) => v !== undefined && v.scope !== 'incident');
    if (again) return { scope: again.scope, rule: 'scope:brought-up' };
    const { verdict } = this.before;
    if (verdict.scope === 'incident') return incident;
    const background: Verdict = { scope: verdict.scope, rule: 'scope:background' };
    const opens = paragraph !== this.before.paragraph;
    const subject = structure.clauses[0]?.subjects[0];
    if (subject?.sort === 'pronoun' && subject.determiner === 'none')
      return headOf(subject).refers === 'it' ? { ...background, scope: 'other' } : background;
    if (!opens && verdict.scope === 'aggregate' && named.length === 0 && !here) return background;
    if (isOfDay(structure, this.main)) return incident;
    // "Earlier, the mayor said"
    const earlier = structure.words[0]?.apart === 'other';
    const says = !earlier && structure.clauses.some((c) => c.verb?.head.verb?.says);
    const back =
      index < this.lead.first + 3 ||
      here ||
      (opens && says) ||
      named.length > 0 ||
      (opens && verdict.scope === 'aggregate');
    return back ? incident : background;
  }

  /** "these attacks": the sum of those just told, "that raid": the one just told. */
  private pointedAt(event: NounPhrase, last: Verdict): Verdict {
    const { noun } = headOf(event);
    const several = noun?.plural && !this.main.plural.has(noun.attack ?? '');
    const one = last.scope === 'incident' ? 'incident' : 'other';
    return { scope: several ? 'aggregate' : one, rule: 'scope:these' };
  }
}

const eventsIn = ({ clauses }: Structure): readonly NounPhrase[] => phrasesOf(clauses).filter(isEvent);

/** True where a sentence names the day of the event. */
export const isOfDay = ({ clauses }: Structure, main: MainEvent): boolean =>
  clauses.some((c) => c.times.some((w) => compare(w.time!, main) === 'same'));
