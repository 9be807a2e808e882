import type { Language } from '../../languages/language.ts';
import type { DocumentRole } from '../../core/stages.ts';
import type { Document } from '../../languages/text.ts';
import type { Draft } from '../claims/repeats.ts';
import { readSentence, type ReadSentence } from '../sentence.ts';

/** The sentences of one role, as read. */
export const sentencesOf = (doc: Document, role: DocumentRole, language: Language): readonly ReadSentence[] =>
  doc.sentences
    .filter((s) => s.role === role && !language.document.isFurniture(doc.text.slice(s.start, s.end)))
    .map((sentence) => readSentence(sentence, doc.text, language));

/** Claims of the report, and those of headlines in the text that the report does not make: by measure, figure and speaker. */
export function unheadlined(drafts: readonly Draft[], { sentences }: Document): readonly Draft[] {
  const headlines = new Set(sentences.filter((s) => s.role === 'headline').map((s) => s.start));
  const isHeadline = ({ claim }: Draft): boolean => headlines.has(claim.start);
  const made = new Set(drafts.filter((d) => !isHeadline(d)).flatMap(keysOf));
  return drafts.filter((d) => !isHeadline(d) || !made.has(keysOf(d)[0]!));
}

/** What a draft says with its speaker, and without. */
const keysOf = ({ claim: { measure, low, stance, speaker } }: Draft): readonly string[] => {
  const said = `${measure} ${low} ${stance}`;
  return speaker ? [`${said} ${speaker.name}`, said] : [said];
};
