import { inertLine } from '../../core/inert.ts';

/** Words that stand for somebody named before: "himself", "they", "I'm". */
const pronoun =
  /^(?:an? )?(?:i|he|she|it|we|you|they|me|him|her|us|them|who|whom|which|that|this|these|those|(?:my|your|him|her|it)self|(?:our|your|them)selves)(?:['’]\p{Ll}+)?(?= |$)/iu;
/** "at least one source": how many speak is no name. */
const quantity =
  /^(?:at least|at most|more than|less than|fewer than|as many|up to|about|around|nearly|almost|over) /i;
/** What a page prints beside its text. */
const furniture =
  /^(?:more|related|read|watch|photos?|videos?|live|breaking|updated?|click|share|tv|tolls?|figures?|news)$|^(?:more|related|read|watch|breaking|updated) |\b(?:news videos?|photo galler(?:y|ies))\b/i;
/** A clause is none: "police is", "what officials have". */
const clause =
  /(?:^| )(?:is|are|was|were|has|have|had|said|says|say|told|that|who|which|what|when|where|because|if|but|i|he|she|they)(?: |$)/iu;
/** Cut off in the middle: "the son of", "an officer's". */
const cutOff = /(?:^| )(?:an?|the|of|for|in|at|on|from|to|with|by|and|or|as)$|['’]s$|[,;:–—-]$/i;
/** What follows a dateline, and the words beside it: "Police NEWFORD", "Sources Reliable Desk". */
const dateline =
  /^(?=.*\p{Ll}).*(?:^| )\p{Lu}{3,} \p{Lu}{3,}|^(?:[Ss]ources|[Ww]itnesses|[Oo]fficials|[Rr]esidents|[Aa]ctivists|[Dd]eputies|[Ii]nvestigators|[Dd]etectives|[Aa]uthorities) \p{Lu}/u;
/** A title alone in capitals, initials alone, a number. */
const nameless =
  /^(?:(?:Deputy|General|Assistant|Senior|Chief|Managing) )*(?:Manager|Director|Secretary|Editor|Officer|Suspect|Deputy)$|^(?:\p{Lu}\. ?)+$|^[\d\W]+$/u;
const stray = /[:;?!"“”|<>[\]{}…]|\d\d:\d\d/;

/**
 * True for the name of a person, a body or a group that a sentence can carry; false for a pronoun, a quantity, a fragment, page
 * furniture and a dateline that were taken for one.
 *
 * @example isDecent('hospital sources') // true; isDecent('himself') // false
 */
export function isDecent(name: string): boolean {
  const plain = inertLine(name);
  return (
    /\p{L}/u.test(plain) &&
    ![pronoun, quantity, furniture, clause, cutOff, dateline, nameless, stray].some((r) => r.test(plain))
  );
}
