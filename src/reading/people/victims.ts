import type { Figure } from '../harm/figures.ts';
import { headOf } from '../clauses/kinds.ts';
import { compatible, Entities, type Entity } from './entities.ts';
import type { Structure } from '../clauses/build.ts';
import { inTurn, placeOf, withOthers, withSums } from './sums.ts';
import { isOnePerson as one, type Told } from './told.ts';

export interface ReadSentence {
  readonly index: number;
  readonly structure: Structure;
  readonly figures: readonly Figure[];
}

/** What is no article, a list of hundreds of stories, is read in parts: time stays in proportion to length. */
const most = { figures: 300, sentences: 600 };

function* inParts(sentences: readonly ReadSentence[]): Generator<readonly ReadSentence[]> {
  let part: ReadSentence[] = [];
  let figures = 0;
  for (const sentence of sentences) {
    if (part.length >= most.sentences || figures + sentence.figures.length > most.figures) {
      yield part;
      part = [];
      figures = 0;
    }
    part.push(sentence);
    figures += sentence.figures.length;
  }
  yield part;
}

/** The figures of an article, with pronouns, "the captives" and names resolved, each person told of once an outcome. */
export const victimsOf = (sentences: readonly ReadSentence[], isTown: (told: Told) => boolean): Told[] =>
  [...inParts(sentences)].flatMap((part) => victimsIn(part, isTown));

function victimsIn(sentences: readonly ReadSentence[], isTown: (told: Told) => boolean): Told[] {
  const people = new Entities();
  // who somebody is may be said behind: names are judged when all is read
  const told = mentionsIn(sentences, people).filter((t) => !isTown(t));
  const known = told.map((t) => ofBoth(unsure(t, told), told));
  const alive = known.filter((t) => !overtaken(t, known));
  const died = alive.map((t) => asAttacker(t, alive, people));
  const kept = died.filter((t) => t.sentence >= 0 && !isTheDead(t, alive));
  const living = told.filter(
    (t) =>
      t.sentence >= 0 &&
      !died.some(
        (d) => d.entity === t.entity && d.figure.measure === 'killed' && t.figure.measure !== 'killed',
      ),
  );
  return [...withSums(kept), ...inTurn(living), ...withOthers(kept)].toSorted(
    (a, b) => a.sentence - b.sentence || placeOf(a) - placeOf(b),
  );
}

/** Every figure, with whom it means. */
function mentionsIn(sentences: readonly ReadSentence[], people: Entities): Told[] {
  const told: Told[] = [];
  for (const { index, structure, figures } of sentences) {
    people.read(structure, index);
    for (const figure of figures) {
      const entity = people.entityOf(figure.phrase);
      const again =
        entity !== null &&
        figure.form !== 'counted' &&
        figure.form !== 'indefinite' &&
        isTold(figure, entity, told);
      const resolved = resolve(
        inherited(figure, told, index),
        entity,
        told,
        entity !== null && entity.first === figure.phrase,
      );
      if (entity) entity.harmed = true;
      if (resolved) told.push({ sentence: index, structure, figure: resolved, entity, again });
    }
  }
  return told;
}

function resolve(
  figure: Figure,
  entity: Entity | null,
  told: readonly Told[],
  isNew: boolean,
): Figure | null {
  const { form } = figure;
  if (figure.refers === 'outcome') {
    const whole = told.findLast(
      (t) => t.figure.form === 'counted' && t.figure.measure !== 'attacks' && t.figure.partOf === null,
    );
    if (!whole) return null;
    const { measure } = whole.figure;
    const part = figure.rules.includes('of-them');
    if (part && (figure.low ?? 0) > (whole.figure.high ?? Infinity)) return null;
    return { ...figure, measure, partOf: part ? whole.figure : null, refers: null };
  }
  if (figure.refers === 'count') {
    if (!entity?.count || isNew) return null;
    return {
      ...figure,
      ...entity.count,
      population: figure.population === 'people' ? entity.population : figure.population,
      refers: null,
      form: form === 'definite' ? 'definite' : 'pronoun',
    };
  }
  if (form === 'pronoun') {
    if (!entity) return null;
    if (entity.plural && entity.count === null) return null;
    // "a courier … |he| was hit": a man, as far as the words go
    const role =
      entity.population === 'people' || (entity.population === 'other' && figure.population !== 'people');
    const population = role ? figure.population : entity.population;
    return {
      ...figure,
      ...(entity.count ?? { low: 1, high: 1 }),
      population,
      rules: [...figure.rules, 'refers-back'],
    };
  }
  const known = entity && !['people', 'men', 'women'].includes(entity.population);
  if (form === 'name' && known && (figure.population === 'men' || figure.population === 'women'))
    return { ...figure, population: entity.population };
  if (form === 'definite' || form === 'name')
    return entity && figure.population === 'people' ? { ...figure, population: entity.population } : figure;
  return figure;
}

const isTold = (figure: Figure, entity: Entity, told: readonly Told[]): boolean =>
  told.some(
    (t) =>
      t.sentence >= 0 &&
      t.entity === entity &&
      (t.figure.measure === figure.measure ||
        (t.figure.measure === 'killed' && (figure.measure === 'injured' || figure.measure === 'casualties'))),
  );

/** "found unresponsive … taken to hospital": hurt, or dead, which nobody knows yet. */
function unsure(told: Told, all: readonly Told[]): Told {
  const { entity, figure } = told;
  if (entity === null || !figure.rules.includes('hospital')) return told;
  const found = all.some((t) => t.entity === entity && t.figure.rules.includes('unresponsive'));
  return found ? { ...told, figure: { ...figure, measure: 'casualties' }, again: true } : told;
}

/** "his wife and a boy were hit. |Both| are recovering": what befell the two is told behind. */
function ofBoth(own: Told, all: readonly Told[]): Told {
  const { figure, sentence } = own;
  if (figure.measure !== 'casualties' || !one(figure)) return own;
  const both = all.find(
    (t) =>
      t.sentence > sentence &&
      t.sentence <= sentence + 2 &&
      t.figure.phrase.sort === 'count' &&
      t.figure.rules.includes('both') &&
      (t.figure.measure === 'injured' || t.figure.measure === 'killed'),
  );
  if (!both) return own;
  const two = all.filter(
    (t) => one(t.figure) && t.sentence < both.sentence && t.sentence >= both.sentence - 2,
  );
  const fits = two.length === 2 && two.includes(own);
  return fits ? { ...own, figure: { ...figure, measure: both.figure.measure } } : own;
}

/** "was shot. … He died": what was told first is overtaken by what became of them. */
function overtaken({ entity, figure, sentence }: Told, told: readonly Told[]): boolean {
  if (!entity) return false;
  const same = told.some(
    (t) =>
      t !== undefined &&
      t.entity === entity &&
      t.figure.phrase === figure.phrase &&
      t.figure !== figure &&
      t.figure.measure === 'killed',
  );
  const aside = figure.clause.kind === 'relative' || figure.clause.kind === 'reduced';
  if (
    same &&
    (aside || figure.rules.includes('beside')) &&
    (figure.measure === 'casualties' || figure.measure === 'injured')
  )
    return true;
  if (entity.plural || (figure.form === 'counted' && !one(figure))) return false;
  if (figure.measure !== 'casualties' && figure.measure !== 'injured') return false;
  return told.some(
    (t) =>
      t.entity === entity &&
      (t.sentence > sentence || (t.sentence === sentence && t.figure !== figure)) &&
      (t.figure.measure === 'killed' || (figure.measure === 'casualties' && t.figure.measure === 'injured')),
  );
}

/** "killed three officers and wounded |three more|": a number without a noun counts the same kind of people as the one before. */
function inherited(figure: Figure, told: readonly Told[], sentence: number): Figure {
  const { phrase } = figure;
  const head = headOf(phrase);
  const bare =
    (phrase.sort === 'count' && !phrase.quantity?.rules.includes('others')) ||
    head.closed === 'more' ||
    (head.noun?.generic === undefined && head.ordinal !== null && head.tag === 'adjective');
  const others =
    head.closed === 'others' ||
    head.closed === 'other' ||
    (phrase.quantity?.rules.includes('others') ?? false);
  if (
    figure.population !== 'people' ||
    figure.refers ||
    !(bare || others) ||
    figure.rules.some((r) => ['of-them', 'toll', 'moved-figure', 'earlier-figure'].includes(r)) ||
    figure.to > phrase.to ||
    figure.measure === 'attacks'
  )
    return figure;
  const before = told.findLast(
    (t) =>
      t.sentence === sentence &&
      t.figure.partOf === null &&
      t.figure.measure !== 'attacks' &&
      t.figure.from < figure.from,
  );
  if (!before || before.figure.form !== 'counted')
    return bare && before && phrase.sort !== 'count'
      ? { ...figure, population: before.figure.population }
      : figure;
  const kinds = ['police', 'soldiers', 'responders', 'journalists', 'children', 'women'];
  const fits = bare
    ? kinds.includes(before.figure.population)
    : figure.clause.subjects.includes(phrase) &&
      ['police', 'soldiers', 'responders', 'journalists'].includes(before.figure.population);
  return fits ? { ...figure, population: before.figure.population } : figure;
}

/** Who kills others and then himself is an attacker among the dead. */
function asAttacker(told: Told, all: readonly Told[], people: Entities): Told {
  const { figure, entity } = told;
  if (
    !entity ||
    figure.measure !== 'killed' ||
    !one(figure) ||
    !['people', 'men', 'women'].includes(figure.population)
  )
    return told;
  const acts = all.some(
    (t) =>
      t.entity !== entity &&
      (t.figure.measure === 'killed' ||
        t.figure.measure === 'injured' ||
        t.figure.measure === 'casualties') &&
      t.figure.agents.some((a) => people.entityOf(a) === entity),
  );
  return acts ? { ...told, figure: { ...figure, population: 'attackers' } } : told;
}

/** Told of somebody new, not of one told before. */
const isFresh = ({ form }: Figure): boolean =>
  form === 'indefinite' || form === 'another' || form === 'counted';

/**
 * "shot in the chest", "taken to hospital": where the article tells of a death and of nobody else hurt, one person so told of
 * is the one who died.
 */
function isTheDead({ figure, sentence }: Told, told: readonly Told[]): boolean {
  if ((figure.measure !== 'injured' && figure.measure !== 'casualties') || !one(figure) || figure.partOf)
    return false;
  if (figure.form === 'another' || figure.stance === 'denies') return false;
  const dead = told.filter((t) => t.figure.measure === 'killed' && (t.figure.low ?? 0) >= 1);
  if (dead.length === 0) return false;
  const beside = (t: Told): boolean =>
    t.sentence === sentence &&
    t.figure.phrase !== figure.phrase &&
    t.figure.form !== 'pronoun' &&
    t.figure.clause.parent === figure.clause.parent;
  // "two were killed, while |the mayor| is fighting for his life"
  const contrasted = figure.clause.link === 'contrast' && figure.form !== 'pronoun';
  if (contrasted && dead.some((d) => d.sentence === sentence && d.figure.phrase !== figure.phrase))
    return false;
  const listed = told.some(
    (t) =>
      t.figure !== figure &&
      t.figure.group === figure.group &&
      isFresh(t.figure) &&
      t.figure.measure === figure.measure,
  );
  if (listed && isFresh(figure)) return false;
  if (isFresh(figure) && dead.some(beside)) return false;
  const hurt = told.some(
    (t) =>
      t.figure !== figure &&
      isFresh(t.figure) &&
      t.figure.measure === 'injured' &&
      (t.figure.low ?? 0) >= 1 &&
      (t.figure.form === 'counted' ||
        t.figure.form === 'another' ||
        dead.some(
          (d) =>
            d.sentence === t.sentence && d.figure.phrase !== t.figure.phrase && d.figure.form !== 'pronoun',
        )),
  );
  if (hurt) return false;
  return dead.some((d) => one(d.figure) && compatible(d.figure.population, figure.population));
}
