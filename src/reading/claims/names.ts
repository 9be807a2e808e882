import type { Token } from '../../languages/text.ts';
import type { Context } from '../context.ts';
import type { Told } from '../people/told.ts';

/** A name that is nobody's. */
export const isNobody = (
  { figure, sentence, entity }: Told,
  { doc, names, language, isPlace }: Context,
): boolean =>
  figure.form === 'name' &&
  !entity?.described &&
  !language.naming.mayBePerson(doc.sentences[sentence]?.tokens ?? [], figure.words, names, isPlace);

/** "Gao", where nothing says that somebody is called so: a town is harmed otherwise, and no victim. */
export function isTown(told: Told, context: Context): boolean {
  const words = nameOf(told, context).map((t) => t.text);
  return isNobody(told, context) && context.isPlace(words.join(' '));
}

const nameOf = ({ figure: { words }, sentence }: Told, { doc }: Context): readonly Token[] =>
  doc.sentences[sentence]?.tokens.slice(words.from, words.to) ?? [];
