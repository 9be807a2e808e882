import type { IncidentFile, StoredFigure } from '../../core/desk.ts';
import { isExact } from '../../core/interval.ts';
import { unlike } from './apart.ts';
import { counted, countedAll, isShot, outcomeOf, verbs, type Counted } from './counted.ts';
import { listed } from './english.ts';
import { eventPhrase, whereAndWhen } from './event.ts';
import { besides, partsOf, severalAttacks, type Lead } from './lead.ts';
import type { Naming } from './naming.ts';
import { isInOwnWords } from './ownWords.ts';
import { sentence, type Sentence } from './sentence.ts';

/** More than that are not read in a sentence. */
const mostParts = 3;

/** "An air strike in Qaim killed 55 civilians, including 12 women and 19 children, hospital sources told Reuters." */
export function leadSentence(file: IncidentFile, lead: Lead, naming: Naming): Sentence {
  const { row, position, speaker } = lead;
  const parts = partsOf(row, speaker).slice(0, mostParts);
  const beside = besides(file, lead);
  const others =
    parts.length > 0 || beside ? position.claims.filter((c) => c.speakerKey !== speaker[0]!.speakerKey) : [];
  const tellers = others.length > 0 || parts.length > 0 || beside ? speaker : position.claims;
  const named = others.filter((c) => c.speaker !== null && !c.hearsay && !isAlso(c, tellers));
  const said = naming.say(tellers.filter((c) => !c.hearsay));
  const same =
    named.length > 0
      ? `; ${naming.names(named)} gave the same figure${beside ? ` for ${verbs[row.measure].group}` : ''}`
      : '';
  const text = `${told(file, [...speaker, ...tellers], parts, beside)}, ${said}${same}`;
  return sentence(text, [...tellers, ...named, ...parts, ...(beside ? [beside] : [])]);
}

/** "Newford police" beside "officers of Newford police": the same again. */
const isAlso = (c: StoredFigure, tellers: readonly StoredFigure[]): boolean =>
  tellers.some((t) => unlike([c, t], (one) => one.speaker?.name ?? '').length === 1);

function told(
  file: IncidentFile,
  claims: readonly StoredFigure[],
  parts: readonly StoredFigure[],
  beside: StoredFigure | null,
): string {
  const claim = claims[0]!;
  const { active } = verbs[claim.measure];
  const event = eventPhrase(file.incident, severalAttacks(file));
  const whole = countedAll(claims);
  const attackers =
    claim.attackers === 'included' && claim.population !== 'attackers' ? ', attackers included' : '';
  const detail = `${including(claim, parts)}${attackers}`;
  const comma = detail.startsWith(',') || isList(whole) ? ',' : '';
  if (event !== null && active !== null && claim.high !== 0 && !isShot(claims)) {
    const also = beside ? `${comma} and ${verbs[beside.measure].passive} ${numberBeside(beside, whole)}` : '';
    return `${event} ${active} ${whole.text}${detail}${also}`;
  }
  const hurt = beside ? numberBeside(beside, whole) : '';
  const verb = beside && counted(beside).isOne !== whole.isOne ? `${whole.isOne ? 'were' : 'was'} ` : '';
  const also = beside ? `${comma} and ${hurt} ${verb}${verbs[beside.measure].passive}` : '';
  const where = (event === null ? whereAndWhen(file.incident) : `in ${event}`).replace(/,$/, '');
  const who = `${whole.text} ${whole.isOne ? 'was' : 'were'} ${outcomeOf(claims)}`;
  return `${where === '' ? '' : `${where}, `}${who}${detail}${also}`;
}

/** "a man and two women" */
const isList = ({ text }: Counted): boolean => text.includes(' and ');

/** ", including 12 women and 19 children"; in brackets where they are all. */
function including(whole: StoredFigure, parts: readonly StoredFigure[]): string {
  if (parts.length === 0) return '';
  const those = listed(parts.map((p) => counted(p).text));
  const all = parts.every(isExact) && parts.reduce((sum, p) => sum + (p.low ?? 0), 0) === whole.low;
  return all ? ` (${those})` : `, including ${those}`;
}

/** "30", where the noun is that of the figure before it, else "30 civilians". */
function numberBeside(beside: StoredFigure, whole: Counted): string {
  const { text } = counted(beside);
  if (isList(counted(beside)) || isList(whole) || isInOwnWords(beside)) return text;
  const noun = text.split(' ').at(-1)!;
  return singular(noun) === singular(whole.text.split(' ').at(-1)!)
    ? text.slice(0, -noun.length - 1).replace(/ of$/, '')
    : text;
}

const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
};
const singular = (noun: string): string => irregular[noun] ?? noun.replace(/s$/, '');
