import type { Event } from '../../../core/incident.ts';
import { isCapital } from '../capital.ts';
import type { Document, Sentence, Token } from '../tokenise.ts';
import type { Places } from '../../places.ts';
import { dateOf } from './date.ts';
import { kindOf } from './kind.ts';
import { placeOf } from './place.ts';

/** What happened, where and when: from the headline, the dateline and the first sentences. */
export function eventOf(
  doc: Document,
  title: string | null,
  published: string | null,
  places: Places,
): Event {
  const lead = leadOf(doc);
  const opening = lead.slice(0, 6).flatMap(({ tokens }) => withoutCodeNames(tokens).map((t) => t.lower));
  return {
    kind: kindOf([
      ...(title
        ?.replace(codeName, '')
        .toLowerCase()
        .match(/[\p{L}-]+/gu) ?? []),
      ...opening,
    ]),
    ...placeOf(doc, lead, title, places),
    date: dateOf(doc, lead, title, published),
  };
}

const codeName = /\bOperation(?: \p{Lu}[\p{L}'’-]*)+/gu;

/** "Operation |Fire Fox|" is no fire. */
function withoutCodeNames(tokens: readonly Token[]): readonly Token[] {
  let isCodeName = false;
  return tokens.filter(({ text, lower }) => {
    isCodeName = isCapital(text) && (isCodeName || lower === 'operation');
    return !isCodeName;
  });
}

/** Sentences in which a report says where it plays. */
const leading = 14;

const leadOf = (doc: Document): readonly Sentence[] =>
  doc.sentences.filter((s) => s.role === 'body' || s.role === 'headline').slice(0, leading);
