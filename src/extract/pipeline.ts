import type { Article } from '../core/article.ts';
import type { Claim, FigureClaim, ResponsibilityClaim, Speaker } from '../core/claim.ts';
import type { Dropped, Event, Explanation } from '../core/incident.ts';
import { asOf } from './asOf.ts';
import { dateline, datesIn } from './dates.ts';
import { type Document, type Sentence, readDocument } from './document.ts';
import { looksEnglish } from './english.ts';
import { eventOf, placesIn, sceneOf, settingOf, settingsOf } from './event.ts';
import { assemble } from './figures/assemble.ts';
import type { Figure, Leftover } from './figures/figure.ts';
import { outcomes } from './finders/outcomes.ts';
import { parties } from './finders/parties.ts';
import { isFurniture, wireOf } from './furniture.ts';
import type { Places } from './gazetteer.ts';
import { clause } from './link.ts';
import { remarksOn } from '../languages/en/index.ts';
import { denials } from './refiners/denials.ts';
import { fatal } from './refiners/fatal.ts';
import { unrepeated } from './refiners/repeats.ts';
import { withSums } from './refiners/sums.ts';
import { blames } from './responsibility/blames.ts';
import { type ScopeOf, scoper } from './scope/scoper.ts';
import { type Attribute, type Outlets, attributor } from './speakers/attribute.ts';
import { type Names, collectNames, namesPerson } from './speakers/names.ts';
import { mayTell } from './telling.ts';
import { unread } from './unread.ts';

/** What reading needs to know of the world beside words: places and outlets. */
export interface World {
  readonly places: Places;
  readonly outlets: Outlets;
}

interface Context {
  readonly article: Article;
  readonly doc: Document;
  readonly event: Event;
  /** Who is named in the article; collected when first asked for. */
  readonly names: () => Names;
  readonly attribute: Attribute;
  readonly scopeOf: ScopeOf;
  readonly world: World;
}

type Draft<T extends Claim> = Omit<T, 'key' | 'partOf'>;
interface FigureDraft {
  readonly figure: Figure;
  readonly claim: Draft<FigureClaim>;
}

/** How to read: `explaining` also tells what became of every other number. */
export interface Manner {
  readonly explaining: boolean;
}

/** Article → claims: sentences, figures, speakers, scope, place and date, responsibility, repeats. */
export function read(given: Article, world: World, { explaining }: Manner): Explanation {
  const article = { ...given, published: given.published ?? dateline(given.title, given.text) };
  const doc = readDocument(article.text);
  const settings = settingsOf(doc, world.places);
  const event = eventOf(doc, article.title, article.published, settings, world.places);
  const isPlace = (name: string): boolean => world.places.lookup(name).length > 0;
  let collected: Names | undefined;
  const names = (): Names => (collected ??= collectNames(doc, isPlace));
  const scene = { ...event, ...sceneOf(settings) };
  const context: Context = {
    article,
    doc,
    event,
    world,
    names,
    attribute: attributor(doc, names, world.outlets),
    scopeOf: scoper(doc, scene, article.published, (s) => settingOf(s, scene, doc, world.places)),
  };
  const drafts: FigureDraft[] = [];
  const responsibility: Draft<ResponsibilityClaim>[] = [];
  const dropped: Dropped[] = [];
  /** The last count before a sentence: "12 of them were women" tells of it. */
  let last: Figure | null = null;
  for (const sentence of doc.sentences) {
    const told = figuresOf(context, sentence, last, explaining);
    last =
      told.figures.findLast((f) => f.form === 'counted' && f.partOf === null && (f.low ?? 0) > 1) ?? last;
    drafts.push(...told.claimed.flatMap((figure) => figureDrafts(context, sentence, figure)));
    dropped.push(
      ...told.leftovers.map((l) => ({ ...span(sentence, l.from, l.to, doc.text), reason: l.reason })),
    );
    if (!told.furniture) responsibility.push(...blameDrafts(context, sentence));
  }
  return remarksOn(article, {
    event,
    claims: [
      ...keyed(unrepeated(fatal(drafts, `${article.title ?? ''}\n${article.text}`))),
      ...responsibility.map((r, i) => ({ ...r, key: `r${i + 1}` })),
    ],
    dropped,
    english: looksEnglish(doc),
    wire: wireOf(article.text, world.outlets),
  });
}

interface Told {
  /** Figures as counted, and as claimed: with sums, and without what is denied. */
  readonly figures: readonly Figure[];
  readonly claimed: readonly Figure[];
  /** Numbers that are no figure; empty unless they are to be explained. */
  readonly leftovers: readonly Leftover[];
  readonly furniture: boolean;
}

const nothing: Told = { figures: [], claimed: [], leftovers: [], furniture: false };

/** What one sentence counts; `last` is the count before it. */
function figuresOf(context: Context, sentence: Sentence, last: Figure | null, explaining: boolean): Told {
  const { doc, world, names } = context;
  const { tokens } = sentence;
  if (isFurniture(doc.text.slice(sentence.start, sentence.end))) {
    const numbers = explaining ? unread(tokens, () => false) : [];
    const leftovers = numbers.map((l) => ({ ...l, reason: 'stands in page furniture' }));
    return { ...nothing, leftovers, furniture: true };
  }
  const befell = outcomes(tokens);
  if (!explaining && befell.length === 0 && !mayTell(tokens, last)) return nothing;
  const c = clause(tokens, parties(tokens), befell);
  const isPlace = (name: string): boolean => world.places.lookup(name).length > 0;
  const { figures: all, leftovers } = assemble(c, last);
  const figures = all.filter((f) => f.rules[0] !== 'name' || namesPerson(tokens, f, names(), isPlace));
  const claimed = withSums(tokens, denials(c, figures));
  if (!explaining) return { ...nothing, figures, claimed };
  const covered = (at: number): boolean => [...figures, ...leftovers].some((f) => f.from <= at && at < f.to);
  return { ...nothing, figures, claimed, leftovers: [...leftovers, ...unread(tokens, covered)] };
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
