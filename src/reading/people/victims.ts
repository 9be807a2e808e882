import type { Figure } from '../harm/figures.ts';
import { Entities } from './coreference/entities.ts';
import type { Entity } from './coreference/entity.ts';
import { inParts, type SentenceFigures } from './inParts.ts';
import { asAttacker } from './outcomes/attackers.ts';
import { ofBoth } from './outcomes/both.ts';
import { isTheDead } from './outcomes/theDead.ts';
import { overtaken } from './outcomes/overtaken.ts';
import { someDied } from './outcomes/someDied.ts';
import { unsure } from './outcomes/unsure.ts';
import { ofSameKind } from './anaphora/ellipsis.ts';
import { resolved } from './anaphora/figures.ts';
import { withSums } from './sums/index.ts';
import { isHurt, type Told } from './told.ts';

/** The figures of an article, with pronouns, "the captives" and names resolved, each person told of once an outcome. */
export const victimsOf = (sentences: readonly SentenceFigures[], isTown: (told: Told) => boolean): Told[] =>
  [...inParts(sentences)].flatMap((part) => victimsIn(part, isTown));

function victimsIn(sentences: readonly SentenceFigures[], isTown: (told: Told) => boolean): Told[] {
  const people = new Entities();
  // who somebody is may be said behind: names are judged when all is read
  const told = toldIn(sentences, people).filter((t) => !isTown(t));
  const known = told.map((t) => someDied(ofBoth(unsure(t, told), told), told));
  const alive = known.filter((t) => !overtaken(t, known));
  const settled = alive.map((t) => asAttacker(t, alive, people));
  const kept = settled.filter((t) => !isOfHeadline(t) && !isTheDead(t, alive));
  const living = told.filter((t) => !isOfHeadline(t) && !diedLater(t, settled));
  return withSums(kept, living);
}

/** The figures, sentence by sentence, each with whom it means. */
function toldIn(sentences: readonly SentenceFigures[], people: Entities): Told[] {
  const told: Told[] = [];
  for (const { index, structure, figures } of sentences) {
    people.read(structure, index);
    for (const figure of figures) {
      const entity = people.entityOf(figure.phrase);
      const again = isToldAgain(figure, entity, told);
      const found = resolved(ofSameKind(figure, told, index), entity, told, index);
      if (entity) entity.harmed = true;
      if (found) told.push({ sentence: index, structure, figure: found, entity, again });
    }
  }
  return told;
}

/** A headline tells who is who; its figures are not counted. */
const isOfHeadline = ({ sentence }: Told): boolean => sentence < 0;

/** Somebody known, of whom the report told before with the same outcome, or with death. */
const isToldAgain = (figure: Figure, entity: Entity | null, told: readonly Told[]): boolean =>
  entity !== null &&
  figure.form !== 'counted' &&
  figure.form !== 'indefinite' &&
  told.some(
    (t) =>
      !isOfHeadline(t) &&
      t.entity === entity &&
      (t.figure.measure === figure.measure || (t.figure.measure === 'killed' && isHurt(figure))),
  );

const diedLater = ({ entity, figure }: Told, settled: readonly Told[]): boolean =>
  figure.measure !== 'killed' && settled.some((t) => t.entity === entity && t.figure.measure === 'killed');
