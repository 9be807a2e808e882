import type { FigureMeasure } from '../core/claim.ts';
import { outcomes, termOf } from '../core/fields.ts';

/** What people ask of harm: "died", "were killed", "is missing". */
const harm =
  'dead|died|die|killed|hurt|injured|wounded|missing|lost|affected|displaced|abducted|kidnapped|arrested|detained|rescued|evacuated|trapped';
const be = '(?:(?:were|was|have|has|had|are|is|did|been|got) )*';
const where = '(?:in|at|on|near|by|of|from|about|around|for|during|after)';

/** The beginnings of a question; what follows is the incident's name. */
const forms: readonly RegExp[] = [
  new RegExp(
    `^how many (?:[a-z]+ ){0,3}?${be}(?<harm>${harm})(?: or (?:${harm}))? (?:so far )?(?:${where} )?(?<name>.+)$`,
    'i',
  ),
  new RegExp(
    `^how many (?:[a-z]+ )?(?:did|has|have) (?<name>.+?) (?<harm>kill|killed|injure|injured|wound|wounded)$`,
    'i',
  ),
  new RegExp(`^who (?:all )?${be}(?<harm>${harm}) (?:${where} )?(?<name>.+)$`, 'i'),
  new RegExp(
    `^who ${be}(?:blamed|responsible|behind|claimed|claims|admitted|admits|denied|denies|did|attacked|bombed|hit|struck|shelled|shot)(?: it| responsibility)? (?:${where} )?(?<name>.+)$`,
    'i',
  ),
  new RegExp(
    `^what ${be}(?:happened|happening|going on|known|claimed|new|said|reported)(?: so far)? (?:${where} )(?<name>.+)$`,
    'i',
  ),
  new RegExp(
    `^(?:what(?:’s|'s| is| was| are| were)? )?(?:the )?(?:(?:latest|current|official) )?(?:death toll|toll|casualties|dead|deaths|victims|figures|numbers|news) (?:${where} )(?<name>.+)$`,
    'i',
  ),
  /^(?:show me|tell me about|what about|how about|anything on|any news (?:on|from|about)|(?:any |latest )?updates? (?:on|from|about)) (?<name>.+)$/i,
];

/** Words of a question that belong to no name. */
const besides =
  /\b(?:the|a|an|in|at|on|of|near|this|that|these|those|last|yesterday|today|tonight|so far|by now|please)\b/gi;
const nobody = /^(?:it|there|here|them|him|her|us|you|me|that|this)?$/i;

/** More letters are no question but a text. */
const longest = 200;

/** What a question asks for: the incident's name, and the outcome where it is about one. */
export interface Question {
  readonly name: string;
  readonly outcome: FigureMeasure | null;
}

/**
 * The incident that a question in plain words is about; null for what is no question of that kind.
 *
 * @example questionOf('How many were hurt in the Qaim air strike?') // { name: 'Qaim air strike', outcome: 'injured' }
 */
export function questionOf(text: string): Question | null {
  if (text.length > longest || text.includes('\n')) return null;
  const asked = text
    .trim()
    .replace(/[?.!\s]+$/, '')
    .replace(/\s+/g, ' ');
  const groups = forms.map((form) => form.exec(asked)?.groups).find((found) => found !== undefined);
  const bare = groups?.['name']?.replace(besides, ' ').replace(/\s+/g, ' ').trim() ?? '';
  return nobody.test(bare) ? null : { name: bare, outcome: outcomeOf(groups?.['harm'] ?? '') };
}

/** `wounded`, `wound`, `injure` → injured; null for "lost", "affected". */
const outcomeOf = (harmed: string): FigureMeasure | null =>
  [harmed, `${harmed}d`, `${harmed}ed`].map((word) => termOf(outcomes, word)).find((term) => term !== null) ??
  null;
