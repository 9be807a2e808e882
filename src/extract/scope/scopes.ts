import type { Article } from '../../core/article.ts';
import type { Event } from '../../core/incident.ts';
import type { Document, Sentence } from '../../languages/text.ts';
import type { Time } from '../../languages/word.ts';
import { Passages } from '../../reading/events/passages.ts';
import { chainOf, dayOf, type MainEvent, type Verdict } from '../../reading/events/scope.ts';
import type { Figure } from '../../reading/harm/figures.ts';
import type { ReadSentence } from '../../reading/sentence.ts';
import type { ScopeOf, Setting } from './scoper.ts';

export type ScopeOfFigure = (figure: Figure, sentence: number) => Verdict;

interface Given {
  readonly article: Article;
  readonly doc: Document;
  readonly event: Event;
  readonly body: readonly ReadSentence[];
  readonly setting: (s: Sentence) => Setting;
  readonly plainScope: ScopeOf;
}

/** The scope of each figure: by the clauses that tell it; where they tell nothing, by the words of its passage. */
export function scopes({ article, doc, event, body, setting, plainScope }: Given): ScopeOfFigure {
  const first = body.find((r) => r.figures.length > 0)?.index ?? 0;
  const lead = doc.text.slice(0, doc.sentences[first]?.end ?? 0) + (article.title ?? '');
  const here = body.map(({ index, sentence, structure }) => ({
    index,
    paragraph: sentence.paragraph,
    structure,
    elsewhere: () => setting(sentence).elsewhere,
    known: (name: string) =>
      lead.includes(name) || [event.place ?? '', ...event.within].some((place) => place.includes(name)),
    here: event.place !== null && doc.text.slice(sentence.start, sentence.end).includes(event.place),
  }));
  const passages = new Passages(here, mainEvent(article, event, body, first), first, mostOf(body, first));
  return (figure, index) => {
    const found = passages.scopeOf(figure, index);
    if (found.rule !== 'scope:incident' && found.rule !== 'scope:background') return found;
    const sentence = doc.sentences[index]!;
    return plainScope(sentence, sentence.tokens[figure.words.from]!.start);
  };
}

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

const lasting = new Set(['storm', 'flood', 'landslide', 'fire', 'outbreak', 'clashes', 'earthquake']);

/** What the article reports, by its first sentences with a figure. */
function mainEvent(article: Article, event: Event, body: readonly ReadSentence[], first: number): MainEvent {
  const { published } = article;
  const days = (times: readonly Time[]): Time[] => times.filter((t) => t.kind === 'day');
  const opening = days(
    body.slice(0, 4).flatMap((r) => r.structure.clauses.flatMap((c) => c.times.map((w) => w.time!))),
  );
  const told = days(
    body
      .filter((r) => r.index <= first + 3)
      .flatMap((r) =>
        r.figures.flatMap((f) => chainOf(f.clause, r.structure).flatMap((c) => c.times.map((w) => w.time!))),
      ),
  );
  const date =
    told.map((t) => dayOf(t, published)).find((d) => d !== null) ?? (published ? event.date : null);
  const day = date === null ? null : new Date(date);
  const words = body.filter((r) => r.index <= first + 1).flatMap((r) => r.structure.words);
  return {
    date,
    weekday: day?.getUTCDay() ?? opening.find((t) => t.weekday !== undefined)?.weekday ?? null,
    month: day ? day.getUTCMonth() + 1 : (opening.find((t) => t.month !== undefined)?.month ?? null),
    year: day?.getUTCFullYear() ?? opening.find((t) => t.year !== undefined)?.year ?? null,
    published,
    plural: new Set(
      words.flatMap((w) =>
        w.noun?.attack !== undefined && (w.noun.plural || w.noun.salvo) ? [w.noun.attack] : [],
      ),
    ),
    lasts: lasting.has(event.kind ?? '') ? 5 : 1,
  };
}
