import type { Language } from '../../languages/language.ts';
import type { DocumentRole } from '../../core/stages.ts';
import type { Document } from '../../languages/text.ts';
import { readSentence, type ReadSentence } from '../sentence.ts';

/** The sentences of one role, as read; page furniture within them is left out. */
export const sentencesOf = (doc: Document, role: DocumentRole, language: Language): readonly ReadSentence[] =>
  doc.sentences
    .filter((s) => s.role === role && !language.document.isFurniture(doc.text.slice(s.start, s.end)))
    .map((sentence) => readSentence(sentence, doc.text, language));
