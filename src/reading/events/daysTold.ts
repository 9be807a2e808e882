import type { FigureMeasure } from '../../core/claim.ts';
import type { Time, Word } from '../../languages/word.ts';
import type { Structure } from '../clauses/build.ts';
import type { Clause, NounPhrase } from '../clauses/types.ts';
import type { ReadSentence } from '../sentence.ts';
import { mentionsOf } from './mentions.ts';
import { isAnswered } from './scope/answered.ts';
import { isDayAfter } from './scope/otherDays.ts';
import { chainOf, isEvent, isWhenCounted, phrasesOf, upwards } from './signs.ts';
import type { EventMention } from './types.ts';

/** The days that an article may give to its event, the likeliest first; its lead ends with the sentence `first`. */
export function daysTold(body: readonly ReadSentence[], first: number): readonly Time[] {
  const lead = body.filter((r) => r.index <= first);
  const behind = body.filter((r) => r.index > first && r.index <= first + further);
  const counts = lead.some((r) => counting(r).length > 0);
  // "|began on Friday|": a lead that counts nobody tells the day with its event
  const ofEvents = lead.flatMap(({ structure }) =>
    daysOf(
      mentionsOf(structure)
        .filter(acts)
        .flatMap((m) => m.times),
    ),
  );
  return [
    ...lead.flatMap(daysOfFigures),
    ...(counts ? [] : ofEvents),
    ...behind.flatMap(daysOfFigures),
    ...(counts ? ofEvents : []),
    ...lead.flatMap(daysAround),
  ];
}

/** Sentences behind the lead in which the day of the event may still be told. */
const further = 8;

/** "In August, soldiers killed 12": the lead sets its event in a month or a year of long ago, and on no day. */
export const isLongAgo = (lead: readonly ReadSentence[], published: string | null): boolean =>
  lead.some(({ figures, structure: { words } }) =>
    figures.some(({ clause, measure }) => {
      const times = atOnce.has(measure) ? upwards(clause).flatMap((c) => c.times) : [];
      const isIn = (w: Word): boolean => words[words.indexOf(w) - 1]?.role === 'place';
      return (
        times.some((w) => isIn(w) && isPast(w.time!, published)) && !times.some((w) => w.time!.kind === 'day')
      );
    }),
  );

/** Another month or year than that of publication. */
function isPast({ kind, month, year }: Time, published: string | null): boolean {
  if (kind !== 'month' && kind !== 'year') return false;
  const [thisYear, thisMonth] = (published ?? '').split('-').map(Number);
  return (month !== undefined && month !== thisMonth) || (year !== undefined && year !== thisYear);
}

/** The days among times: of "Monday, 11 October" the date, for it needs no reference. */
export function daysOf(times: readonly Word[]): readonly Time[] {
  const days = times.map((w) => w.time!).filter((t) => t.kind === 'day');
  return [...days.filter((t) => t.month !== undefined), ...days.filter((t) => t.month === undefined)];
}

/** What befalls people in the event itself; somebody is arrested days after it. */
const atOnce = new Set<FigureMeasure>(['killed', 'injured', 'casualties', 'missing', 'abducted']);

/** The days on which a sentence sets those whom it counts: that of the event, then those of the clause, then of what hangs on it. */
const daysOfFigures = (read: ReadSentence): readonly Time[] =>
  counting(read).flatMap((clause) => daysOfClause(clause, read.structure));

/** "Classes resume |Wednesday| after four were shot": the day of what is told around the event, where no other is. */
const daysAround = (read: ReadSentence): readonly Time[] =>
  counting(read).flatMap((clause) =>
    daysOf(upwards(clause).flatMap((c) => c.times.filter((w) => !isWhenCounted(w, read.structure)))),
  );

function counting({ figures, structure }: ReadSentence): readonly Clause[] {
  const all = figures.filter((f) => atOnce.has(f.measure)).map((f) => f.clause);
  // "hurt two, a day |after a raid killed nine on Friday|": another day than that of the event, where the sentence tells of both
  const own = all.filter((c) => !isDayAfter(c, structure) && !isAnswered(c));
  return own.length > 0 ? own : all;
}

function daysOfClause(clause: Clause, structure: Structure): readonly Time[] {
  if (isStill(clause)) return [];
  const chain = chainOf(clause, structure);
  const above = upwards(clause);
  const within = upTo(above);
  const hanging = chain.filter((c) => !above.includes(c));
  const timesOf = (clauses: readonly Clause[]): readonly Word[] =>
    clauses.flatMap((c) => c.times).filter((w) => !isWhenCounted(w, structure));
  return [
    ...daysOf([...datesOf(phrasesOf(chain).filter(isEvent)), ...timesOf(within)]),
    ...daysOf(timesOf(hanging)),
  ];
}

/** The clauses up to the one that is set behind another: "after |four were shot|", "after |a shooting| that hurt three". */
function upTo(above: readonly Clause[]): readonly Clause[] {
  const at = above.findIndex((c) => c.link === 'when' || isOfWhat(c));
  return at < 0 ? above : above.slice(0, at + 1);
}

const isOfWhat = ({ antecedent, parent }: Clause): boolean =>
  antecedent !== null &&
  parent !== null &&
  parent.adjuncts.some((a) => a.word.role === 'when' && a.phrases.includes(antecedent));

/** "The girl |was still critical| on Friday": how he was that day, and not what befell him. */
const isStill = ({ verb, kind }: Clause): boolean =>
  kind === 'main' && verb !== null && !verb.passive && !tellsDeed(verb.head.verb);
const tellsDeed = (sense: Word['verb']): boolean => (sense?.harm ?? sense?.deed ?? sense?.says) !== undefined;

/** "two |Friday night| shootings" */
const datesOf = (phrases: readonly NounPhrase[]): readonly Word[] =>
  phrases.flatMap((p) => p.words.filter((w) => w.time !== null));

/** "|a bomb| hit a market on Friday", "gunmen |opened fire|": the day is its own, as it is not in "marched on Friday after a raid". */
const acts = ({ phrase, clause }: EventMention): boolean =>
  phrase === null || clause.subjects.includes(phrase) || clause.verb?.head.verb?.deed !== undefined;
