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

/** Claims of the report, and those of headlines in the text that the report does not make. */
export function unheadlined(drafts: readonly Draft[], { sentences }: Document): readonly Draft[] {
  const headlines = new Set(sentences.filter((s) => s.role === 'headline').map((s) => s.start));
  const report = drafts.filter((d) => !headlines.has(d.claim.start));
  const isMade = ({ claim }: Draft): boolean =>
    report.some(
      ({ claim: told }) =>
        told.measure === claim.measure &&
        told.low === claim.low &&
        (claim.speaker === null || told.speaker?.name === claim.speaker.name),
    );
  return drafts.filter((d) => report.includes(d) || !isMade(d));
}
