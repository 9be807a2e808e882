import { fold } from '../core/fold.ts';
import type { When } from '../core/search.ts';

/** What a person typed to find an incident: the words of it, and what narrows the date. */
export interface NameQuery extends When {
  /** An incident's id, should it be one: `qaim-2016-12-07`. */
  readonly id: string;
  readonly words: readonly string[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** More words than a title has find nothing more. */
const mostWords = 12;

/** `Qaim 2016`, `al qa'im december` → words, and what narrows the date. */
export function readName(name: string): NameQuery {
  const all = fold(name.slice(0, 300)).split(' ').filter(Boolean);
  const year = all.find((word) => /^(?:19|20)\d\d$/.test(word)) ?? null;
  const named = all.find((word) => month.test(word));
  return {
    id: all.join('-'),
    words: [...new Set(all.filter((word) => word !== year && !month.test(word)))].slice(0, mostWords),
    year,
    month: named === undefined ? null : String(months.indexOf(named.slice(0, 3)) + 1).padStart(2, '0'),
  };
}
