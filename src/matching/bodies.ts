import { fold } from '../core/fold.ts';
import { outletKey } from '../core/outletKey.ts';
import type { KnownFigure as Figure } from './figure.ts';

/** Whoever they are: an article that names one official body means that. */
const anyBody: ReadonlySet<string> = new Set([
  'authorities',
  'investigators',
  'law enforcement',
  'law enforcement officials',
  'local authorities',
  'local officials',
  'officials',
]);
const police: ReadonlySet<string> = new Set(['police', 'officers', 'deputies', 'detectives']);
const forces: ReadonlySet<string> = new Set([
  ...police,
  'sheriff',
  'sheriffs',
  'constabulary',
  'patrol',
  'troopers',
]);
const isOfPolice = (words: readonly string[]): boolean => words.some((w) => forces.has(w));

/** A body by the words of its name: "harlan county sheriff s office". */
interface Body {
  readonly claim: Figure;
  readonly name: string;
  readonly words: readonly string[];
}

const bodyOf = (claim: Figure): Body[] => {
  if (!claim.speaker || claim.speaker.kind === 'person') return [];
  const name = fold(claim.speaker.name);
  return [{ claim, name, words: name.split(' ').filter((w) => w !== 'the' && w !== 'of') }];
};

/**
 * The figures with one key and one origin for a body that goes by two names: "authorities" or "police" in an article that names one
 * official body, "the sheriff's office" where one sheriff's office is named in full. What is printed of them stays.
 */
export const withOneBody = <F extends Figure>(figures: readonly F[]): F[] =>
  withMeant(withFull(figures.map(asAgency)));

/** An agency's text is its voice in whatever outlet, and so is what it "reported". */
function asAgency<F extends Figure>(figure: F): F {
  const { speaker, source, origin } = figure;
  const isCited = speaker?.kind === 'organisation' && source === 'outlet';
  const key = isCited ? outletKey(speaker.name) : speaker === null ? origin : null;
  return key === null ? figure : { ...figure, speakerKey: key, origin: key };
}

function withFull<F extends Figure>(figures: readonly F[]): F[] {
  const bodies = figures
    .flatMap(bodyOf)
    .filter(({ claim, name }) => claim.speaker?.kind === 'organisation' && !isUnnamed(name));
  const full = new Map(bodies.map((body) => [body.claim.speakerKey, fullOf(body, bodies)]));
  return figures.map((figure) => as(figure, full.get(figure.speakerKey) ?? null));
}

function withMeant<F extends Figure>(figures: readonly F[]): F[] {
  const named = figures
    .flatMap(bodyOf)
    .filter(({ claim, name }) => claim.source === 'official' && !isUnnamed(name));
  const byArticle = Map.groupBy(named, ({ claim }) => claim.articleId);
  return figures.map((figure) => {
    const [body] = bodyOf(figure);
    const isNamed = !body || !isUnnamed(body.name);
    return as(figure, isNamed ? null : meant(body, byArticle.get(figure.articleId) ?? []));
  });
}

const as = <F extends Figure>(figure: F, body: Body | null): F =>
  body ? { ...figure, speakerKey: body.claim.speakerKey, origin: body.claim.origin } : figure;

const isUnnamed = (name: string): boolean => anyBody.has(name) || police.has(name);

/** The one body that its article names; where it has several, or none that could be meant, null. */
function meant(body: Body, named: readonly Body[]): Body | null {
  const [only, ...others] = oneEach(named);
  if (!only || others.length > 0) return null;
  return anyBody.has(body.name) || isOfPolice(only.words) ? only : null;
}

/** The one longer name that holds all words of this one. */
function fullOf(body: Body, bodies: readonly Body[]): Body | null {
  const longer = bodies.filter(
    (o) =>
      o.claim.source === body.claim.source &&
      o.claim.speakerKey !== body.claim.speakerKey &&
      o.words.length > body.words.length &&
      body.words.every((w) => o.words.includes(w)),
  );
  const [only, ...others] = oneEach(longer);
  return only && others.length === 0 ? only : null;
}

const oneEach = (bodies: readonly Body[]): readonly Body[] => [
  ...new Map(bodies.map((b) => [b.claim.speakerKey, b])).values(),
];
