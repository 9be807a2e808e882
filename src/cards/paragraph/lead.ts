import type { FigureRow, IncidentFile, Position, StoredFigure } from '../../core/desk.ts';
import { isExact, isLone, isVague } from '../../core/interval.ts';
import type { Population } from '../../core/population.ts';
import { counted, countedAll, isShot, outcomeOf, verbs, type Counted } from './counted.ts';
import { harms } from './denials.ts';
import { listed } from './english.ts';
import { eventPhrase, whereAndWhen } from './event.ts';
import { oneOfEach } from './oneOfEach.ts';
import type { Naming } from './naming.ts';
import { sayable } from './sayable.ts';
import { sentence, type Sentence } from './sentence.ts';

/** The position that the paragraph begins with, and the speaker who tells it. */
export interface Lead {
  readonly row: FigureRow;
  readonly position: Position;
  readonly speaker: readonly StoredFigure[];
}

const nearest = ['medical', 'official', 'monitor', 'party', 'witness', 'outlet', null] as const;
const rank = (c: StoredFigure): number =>
  nearest.indexOf(c.source) + (c.speaker === null ? nearest.length : 0);
const origins = (p: Position): number => new Set(p.claims.flatMap((c) => c.origin ?? [])).size;

/** Of the figures of the first outcome the one with most origins, then that of the nearest source; vague words last. */
export function leadOf({ rows }: Pick<IncidentFile, 'rows'>): Lead | null {
  for (const row of rows) {
    if (row.measure === 'attacks') continue;
    const all = sayable(row);
    const some = harms.has(row.measure) ? all : all.filter((p) => p.high !== 0);
    const position = some.toSorted(
      (a, b) =>
        Number(isMain(row, b)) - Number(isMain(row, a)) ||
        Number(isLone(a, row.positions)) - Number(isLone(b, row.positions)) ||
        Number(isVague(a)) - Number(isVague(b)) ||
        Number(b.high !== 0) - Number(a.high !== 0) ||
        origins(b) - origins(a) ||
        Math.min(...a.claims.map(rank)) - Math.min(...b.claims.map(rank)),
    )[0];
    if (position) return { row, position, speaker: nearestSpeaker(row, position) };
  }
  return null;
}

const wide: ReadonlySet<Population> = new Set(['people', 'civilians']);
/** Counted as the range is: what only contradicts it does not lead. */
const isMain = (row: FigureRow, p: Position): boolean =>
  wide.has(p.population) || row.ends.some((end) => end.population === p.population);

function nearestSpeaker(row: FigureRow, { claims }: Position): readonly StoredFigure[] {
  const speakers = [
    ...Map.groupBy(
      claims.filter((c) => !c.hearsay),
      (c) => c.speakerKey,
    ).values(),
  ];
  return speakers.toSorted(
    (a, b) =>
      Number(partsOf(row, b).length > 0) - Number(partsOf(row, a).length > 0) || rank(a[0]!) - rank(b[0]!),
  )[0]!;
}

/** Stated parts of the figure, by the same speaker in one of the articles: a figure of each group. */
const partsOf = (row: FigureRow, whole: readonly StoredFigure[]): readonly StoredFigure[] =>
  oneOfEach(
    row.parts.filter(
      (p) =>
        p.stance === 'asserts' &&
        !p.derived &&
        !/(?:person|people)$/.test(counted(p).text) &&
        (!isVague(p) || /^at least\b/i.test(p.wording)) &&
        whole.some((c) => c.articleId === p.articleId && c.key === p.partOf),
    ),
  );

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
  const named = others.filter((c) => c.speaker !== null && !c.hearsay);
  const said = naming.say(tellers.filter((c) => !c.hearsay));
  const same =
    named.length > 0
      ? `; ${naming.names(named)} gave the same figure${beside ? ` for ${verbs[row.measure].group}` : ''}`
      : '';
  const text = `${told(file, [...speaker, ...tellers], parts, beside)}, ${said}${same}`;
  return sentence(text, [...tellers, ...named, ...parts, ...(beside ? [beside] : [])]);
}

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
  if (event !== null && active !== null && claim.high !== 0 && !isShot(claims)) {
    const also = beside
      ? `${detail.startsWith(',') ? ',' : ''} and ${verbs[beside.measure].passive} ${numberBeside(beside, whole)}`
      : '';
    return `${event} ${active} ${whole.text}${detail}${also}`;
  }
  const hurt = beside ? numberBeside(beside, whole) : '';
  const verb = beside && counted(beside).isOne !== whole.isOne ? `${whole.isOne ? 'were' : 'was'} ` : '';
  const also = beside
    ? `${detail.startsWith(',') ? ',' : ''} and ${hurt} ${verb}${verbs[beside.measure].passive}`
    : '';
  const where = (event === null ? whereAndWhen(file.incident) : `in ${event}`).replace(/,$/, '');
  const who = `${whole.text} ${whole.isOne ? 'was' : 'were'} ${outcomeOf(claims)}`;
  return `${where === '' ? '' : `${where}, `}${who}${detail}${also}`;
}

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

/** Those hurt, as the same speaker counts them in the same article, where nobody contradicts it. */
export function besides({ rows }: IncidentFile, { row, speaker }: Lead): StoredFigure | null {
  if (row.measure !== 'killed') return null;
  const injured = rows.find((r) => r.measure === 'injured' && !r.conflicting);
  const claims = injured ? sayable(injured).flatMap((p) => p.claims) : [];
  return (
    claims.find(
      (c) =>
        c.high !== 0 && speaker.some((s) => s.speakerKey === c.speakerKey && s.articleId === c.articleId),
    ) ?? null
  );
}

/** "Air strikes" rather than one. */
export const severalAttacks = ({ rows }: IncidentFile): boolean =>
  rows.some((r) => r.measure === 'attacks' && r.positions.some((p) => (p.low ?? 0) > 1));
