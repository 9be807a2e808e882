import type { Word } from '../../word.ts';

/**
 * How what follows stands to the phrase before: `list` adds it, `comma` may, `of` and `hung` only describe ("a mother |of| four", "12 people
 * |in| two houses"), `inclusion` tells a part again, `company` leaves it open ("a man |with| two children"), `clause` tells something else.
 */
type Joint = 'list' | 'comma' | 'of' | 'hung' | 'inclusion' | 'company' | 'clause';

const clauses = new Set(['verb', 'auxiliary', 'relative', 'that', 'subordinator', 'negation', 'mark', 'end']);
const company = new Set(['with', 'company', 'addition']);

/** What the word makes of what follows; null where it makes no difference. */
export function jointOf({ tag, role }: Word): Joint | null {
  if (tag === 'comma') return 'comma';
  if (tag === 'conjunction') return role === 'and' ? 'list' : 'clause';
  if (clauses.has(tag)) return 'clause';
  if (tag !== 'preposition') return null;
  if (role === 'of' || role === 'inclusion') return role;
  return role !== null && company.has(role) ? 'company' : 'hung';
}
