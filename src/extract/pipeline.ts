import type { Article } from '../core/article.ts';
import type { Claim, FigureClaim, ResponsibilityClaim, Speaker } from '../core/claim.ts';
import type { Dropped, Event, Reading } from '../core/incident.ts';
import { asOf } from './asOf.ts';
import { assemble } from './figures/assemble.ts';
import type { Figure } from './figures/figure.ts';
import { readDocument, type Document, type Sentence } from './document.ts';
import { dateline, datesIn } from './dates.ts';
import { eventOf, placesIn, settingOf, type Places } from './event.ts';
import { outcomes } from './finders/outcomes.ts';
import { parties } from './finders/parties.ts';
import { clause } from './link.ts';
import { blames } from './responsibility.ts';
import { scoper, type ScopeOf } from './scope/scoper.ts';
import { attributor, type Attribute, type Outlets } from './speakers/attribute.ts';
import { isFurniture, wireOf } from './furniture.ts';
import { looksEnglish } from './english.ts';
import { unread } from './unread.ts';
import { denials } from './refiners/denials.ts';
import { fatal } from './refiners/fatal.ts';
import { unrepeated } from './refiners/repeats.ts';
import { withSums } from './refiners/sums.ts';

/** What reading needs to know of the world beside words: places and outlets. */
export interface World {
  readonly places: Places;
  readonly outlets: Outlets;
}

interface Context {
  readonly article: Article;
  readonly doc: Document;
  readonly event: Event;
  readonly attribute: Attribute;
  readonly scopeOf: ScopeOf;
  readonly world: World;
}

type Draft<T extends Claim> = Omit<T, 'key' | 'partOf'>;
interface FigureDraft {
  readonly figure: Figure;
  readonly claim: Draft<FigureClaim>;
}

/** Article → claims: sentences, figures, speakers, scope, place and date, responsibility, repeats. */
export function read(given: Article, world: World): Reading {
  const article = { ...given, published: given.published ?? dateline(given.title, given.text) };
  const doc = readDocument(article.text);
  const event = eventOf(doc, article.title, article.published, world.places);
  const context: Context = {
    article,
    doc,
    event,
    world,
    attribute: attributor(doc, world.outlets),
    scopeOf: scoper(doc, event, article.published, (s) => settingOf(s, event, doc, world.places)),
  };
  const drafts: FigureDraft[] = [];
  const responsibility: Draft<ResponsibilityClaim>[] = [];
  const dropped: Dropped[] = [];
  /** The last count before a sentence: "12 of them were women" tells of it. */
  let whole: Figure | null = null;
  for (const sentence of doc.sentences) {
    if (isFurniture(doc.text.slice(sentence.start, sentence.end))) {
      dropped.push(...numbersOf(sentence, doc.text, 'stands in page furniture'));
      continue;
    }
    const c = clause(sentence.tokens, parties(sentence.tokens), outcomes(sentence.tokens));
    const { figures, leftovers } = assemble(c, whole);
    whole = figures.findLast((f) => f.form === 'counted' && f.partOf === null && (f.low ?? 0) > 1) ?? whole;
    drafts.push(
      ...withSums(sentence.tokens, denials(c, figures)).flatMap((figure) =>
        figureDrafts(context, sentence, figure),
      ),
    );
    const covered = (at: number): boolean =>
      [...figures, ...leftovers].some((f) => f.from <= at && at < f.to);
    dropped.push(
      ...[...leftovers, ...unread(sentence.tokens, covered)].map((l) => ({
        ...span(sentence, l.from, l.to, doc.text),
        reason: l.reason,
      })),
    );
    responsibility.push(...blameDrafts(context, sentence));
  }
  return {
    event,
    claims: [
      ...keyed(unrepeated(fatal(drafts, `${article.title ?? ''}\n${article.text}`))),
      ...responsibility.map((r, i) => ({ ...r, key: `r${i + 1}` })),
    ],
    dropped,
    english: looksEnglish(doc),
    wire: wireOf(article.text, world.outlets),
  };
}

function span(
  sentence: Sentence,
  from: number,
  to: number,
  text: string,
): { text: string; start: number; end: number } {
  const start = sentence.tokens[from]!.start;
  const end = sentence.tokens[to - 1]!.end;
  return { text: text.slice(start, end), start, end };
}

const numbersOf = (sentence: Sentence, text: string, reason: string): Dropped[] =>
  unread(sentence.tokens, () => false).map((l) => ({ ...span(sentence, l.from, l.to, text), reason }));

/** One draft a speaker: "X and Y both said 55" is two claims. */
function figureDrafts(context: Context, sentence: Sentence, figure: Figure): FigureDraft[] {
  const { article, doc, attribute, scopeOf } = context;
  const attribution = attribute(sentence, figure.from);
  const { scope, rule } = scopeOf(sentence, sentence.tokens[figure.from]!.start);
  const words = span(sentence, figure.from, figure.to, doc.text);
  const speakers: readonly (Speaker | null)[] =
    attribution.speakers.length > 0 ? attribution.speakers : [null];
  return speakers.map((speaker) => ({
    figure,
    claim: {
      measure: figure.measure,
      population: figure.population,
      low: figure.low,
      high: figure.high,
      wording: words.text,
      stance: figure.rules.includes('denied') ? 'denies' : 'asserts',
      speaker,
      via: attribution.via === article.outlet ? null : attribution.via,
      relayed: attribution.relayed,
      scope,
      ...whereAndWhen(context, sentence, scope === 'incident'),
      asOf: asOf(doc.text.slice(sentence.start, sentence.end), figure.rules, article.published),
      derived: figure.derived,
      hearsay:
        speaker === null &&
        /\b(?:reportedly|allegedly)\b/i.test(doc.text.slice(sentence.start, sentence.end)),
      quote: doc.text.slice(sentence.start, sentence.end),
      start: sentence.start,
      end: sentence.end,
      rules: [...figure.rules, attribution.rule, rule],
    },
  }));
}

function whereAndWhen(
  { doc, event, article, world }: Context,
  sentence: Sentence,
  incident: boolean,
): { place: string | null; date: string | null } {
  if (incident) return { place: event.place, date: event.date };
  const place = placesIn(sentence, world.places).toSorted((a, b) => b.score - a.score)[0]?.name ?? null;
  const date =
    datesIn(doc.text.slice(sentence.start, sentence.end), article.published).find((d) => d.exact)?.date ??
    null;
  return { place, date };
}

function blameDrafts(context: Context, sentence: Sentence): Draft<ResponsibilityClaim>[] {
  const { doc, attribute, scopeOf } = context;
  return blames(doc, sentence).flatMap(({ stance, actor, at, by, rule }) => {
    const attribution = attribute(sentence, at);
    const speaker = attribution.speakers[0] ?? by;
    if (!speaker) return [];
    return [
      {
        measure: 'responsibility' as const,
        stance,
        speaker,
        actor: actor ?? speaker.name,
        via: attribution.via,
        scope: scopeOf(sentence, sentence.tokens[at]?.start ?? sentence.start).scope,
        ...whereAndWhen(context, sentence, true),
        quote: doc.text.slice(sentence.start, sentence.end),
        start: sentence.start,
        end: sentence.end,
        rules: [rule, attribution.rule],
      },
    ];
  });
}

/** Gives the claims their keys, and parts the key of their whole as the same speaker states it. */
function keyed(drafts: readonly FigureDraft[]): FigureClaim[] {
  const keys = drafts.map((_, i) => `f${i + 1}`);
  return drafts.map(({ figure, claim }, i) => {
    const whole =
      figure.partOf &&
      drafts.findIndex((d) => d.figure === figure.partOf && d.claim.speaker?.name === claim.speaker?.name);
    return { ...claim, key: keys[i]!, partOf: whole !== null && whole >= 0 ? keys[whole]! : null };
  });
}
