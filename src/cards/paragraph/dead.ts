import { isFigure } from '../../core/claim.ts';
import type { IncidentFile, StoredFigure } from '../../core/desk.ts';
import { isVague } from '../../core/interval.ts';
import { isUnsure } from '../../core/readers.ts';
import { bare, counted, isCounted } from './counted.ts';
import { eventPhrase, whereAndWhen } from './event.ts';
import { type Lead, severalAttacks } from './lead.ts';
import type { Naming } from './naming.ts';
import { sentence, type Sentence } from './sentence.ts';

/** Those killed of whom only a part is told, or somebody by the way; null where a total is told, or nobody. */
export function deadAmong({ claims }: IncidentFile, lead: Lead | null): StoredFigure | null {
  if (lead?.row.measure === 'killed') return null;
  const dead = claims.filter(isFigure).filter(isDead);
  return dead.toSorted((a, b) => weight(b, lead) - weight(a, lead) || (b.low ?? 0) - (a.low ?? 0))[0] ?? null;
}

const isDead = (c: StoredFigure): boolean =>
  c.measure === 'killed' &&
  c.scope === 'incident' &&
  c.state === 'current' &&
  c.stance === 'asserts' &&
  c.high !== 0 &&
  !c.hearsay &&
  !c.derived &&
  !isUnsure(c) &&
  isCounted(c);

/** A part of the first figure before another part, and that before who is only mentioned; vague words last. */
const weight = (c: StoredFigure, lead: Lead | null): number =>
  (isVague(c) ? 0 : 4) + (isOf(c, lead) ? 2 : c.standing === 'mention' ? 0 : 1);

/** A stated part of the first figure: "about seven of them". */
export const isOf = (dead: StoredFigure, lead: Lead | null): boolean =>
  lead?.position.claims.some((c) => c.articleId === dead.articleId && c.key === dead.partOf) ?? false;

/** "About seven of them were killed, police said." */
export const ofThem = (dead: StoredFigure, naming: Naming): Sentence =>
  sentence(`${bare(dead)} of them ${counted(dead).isOne ? 'was' : 'were'} killed, ${naming.say([dead])}`, [
    dead,
  ]);

/** "In a shooting in Newford, two children were among those killed, police said"; of one who is only told of, nobody says that there are more. */
export function amongTheDead(file: IncidentFile, dead: StoredFigure, naming: Naming): Sentence {
  const event = eventPhrase(file.incident, severalAttacks(file));
  const where = (event === null ? whereAndWhen(file.incident) : `in ${event}`).replace(/,$/, '');
  const { text: who, isOne } = counted(dead);
  const among = dead.standing === 'mention' && isOne ? '' : 'among those ';
  const text = `${who} ${isOne ? 'was' : 'were'} ${among}killed, ${naming.say([dead])}`;
  return sentence(where === '' ? text : `${where}, ${text}`, [dead]);
}
