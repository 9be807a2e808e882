import { fold } from './fold.ts';

/** The Arabic article before a name, as it is written in Latin letters: "Al-Qamishli", "ar-Raqqa", "Ad Dana". */
const article = /^(?:al|el|ar|as|ash|ad|an|at|az) (?=\S)/;

/** A place by its name, with and without the article: "Al-Qaim" and "Qaim" are one. */
export const placeKey = (name: string): string => fold(name).replace(article, '');
