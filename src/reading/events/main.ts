import type { NounPhrase } from '../clauses/types.ts';
import type { Article } from '../../core/article.ts';
import type { Event } from '../../core/incident.ts';
import type { Document } from '../../languages/text.ts';
import { mentionsOf } from './mentions.ts';
import { dayOf } from './days.ts';
import { daysOf, daysTold, isLongAgo } from './daysTold.ts';
import type { MainEvent } from './types.ts';
import { isAnswered } from './scope/answered.ts';
import { spanOf } from './scope/periods.ts';
import { isDayAfter } from './scope/otherDays.ts';
import { Passages } from './passages.ts';
import { isEvent, phrasesOf } from './signs.ts';
import type { ReadSentence } from '../sentence.ts';

interface Given {
  readonly article: Article;
  readonly doc: Document;
  readonly event: Event;
  readonly body: readonly ReadSentence[];
  readonly isPlace: (name: string) => boolean;
  /** By which a word of a name is known again. */
  readonly keyOf: (word: string) => string;
  readonly isSite: (name: string) => boolean;
}

/** Which figures of an article are of the event that it reports. */
export function scopes({ article, doc, event, body, isPlace, isSite, keyOf }: Given): Passages {
  const first = leadOf(body);
  const own = [article.title ?? '', event.place ?? '', ...event.within];
  const words = new Set(own.flatMap((name) => name.split(/[^\p{L}\p{N}'’-]+/u).map(keyOf)));
  const passages = body.map(({ index, sentence, structure, figures }) => ({
    index,
    paragraph: sentence.paragraph,
    structure,
    figures,
    harm: tellsHarm({ structure, figures }),
    here: event.place !== null && doc.text.slice(sentence.start, sentence.end).includes(event.place),
  }));
  return new Passages(
    passages,
    mainEvent(article, event, body, first),
    { first, most: mostOf(body, first) },
    { some: event.place !== null, known: (key) => words.has(key), isPlace, isSite },
  );
}

/** The lead: the first whole sentence that tells of harm; a headline over the text is none. */
function leadOf(body: readonly ReadSentence[]): number {
  const whole = body.filter(({ structure: { words } }) => words.some((w) => w.tag === 'end'));
  return (whole.find(tellsHarm) ?? body.find(tellsHarm))?.index ?? 0;
}

/** True where a sentence tells of harm, or of an attack. */
const tellsHarm = ({ structure, figures }: Pick<ReadSentence, 'structure' | 'figures'>): boolean =>
  figures.length > 0 ||
  structure.words.some((w) => w.verb?.harm ?? w.state ?? w.noun?.harm ?? w.noun?.attack ?? w.noun?.event);

/** The highest figures of the lead. */
const mostOf = (body: readonly ReadSentence[], first: number): Map<string, number> =>
  new Map(
    [
      ...Map.groupBy(
        body.filter((r) => r.index <= first + 1).flatMap((r) => r.figures),
        (f) => f.measure,
      ),
    ].map(([measure, figures]) => [measure, Math.max(...figures.map((f) => f.high ?? f.low ?? 0))]),
  );

const lasting = new Set(['storm', 'flood', 'landslide', 'fire', 'outbreak', 'earthquake']);

/** What the article reports, by its first sentences with a figure. */
function mainEvent(article: Article, event: Event, body: readonly ReadSentence[], first: number): MainEvent {
  const { published } = article;
  const opening = body.slice(0, 4).flatMap((r) => daysOf(r.structure.clauses.flatMap((c) => c.times)));
  const lead = body.filter((r) => r.index <= first);
  const told = daysTold(body, first);
  const named = told.map((t) => dayOf(t, published)).find((d) => d !== null) ?? null;
  const date = named ?? (published ? event.date : null);
  const day = date === null ? null : new Date(date);
  const words = lead.flatMap((r) => r.structure.words);
  const spans = Math.max(0, ...lead.map((r) => spanOf(r.structure.clauses)));
  return {
    date,
    named: named !== null,
    edge: told.some((t) => t.edge),
    weekday: day?.getUTCDay() ?? opening.find((t) => t.weekday !== undefined)?.weekday ?? null,
    month: day ? day.getUTCMonth() + 1 : (opening.find((t) => t.month !== undefined)?.month ?? null),
    year: day?.getUTCFullYear() ?? opening.find((t) => t.year !== undefined)?.year ?? null,
    published,
    plural: new Set(
      words.flatMap((w) => (w.noun?.attack !== undefined && w.noun.salvo ? [w.noun.attack] : [])),
    ),
    scattered: words.some((w) => w.noun?.attack !== undefined && w.noun.plural && !w.noun.weapon),
    separate: lead.some((r) => phrasesOf(r.structure.clauses).some(isSeparate)),
    longAgo: isLongAgo(lead, published),
    aftermath: lead.every((r) =>
      r.figures.every((f) => isDayAfter(f.clause, r.structure) || isAnswered(f.clause)),
    ),
    mention: lead.flatMap((r) => mentionsOf(r.structure))[0] ?? null,
    spans,
    lasts: Math.max(lasting.has(event.kind ?? '') ? 5 : 1, spans),
  };
}

/** "two separate shootings", "two separate shooting incidents" */
const isSeparate = (p: NounPhrase): boolean =>
  (p.quantity?.low ?? 0) >= 2 &&
  p.words.some((w) => w.apart === 'several') &&
  (isEvent(p) || p.words.some((w) => (w.noun?.event ?? w.noun?.attack) !== undefined));
