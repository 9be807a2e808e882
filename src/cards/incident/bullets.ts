import type { FigureRow, StoredFigure } from '../../core/desk.ts';
import { shownLine } from '../../core/inert.ts';
import type { StoredClaim } from '../../core/record.ts';
import { setBy } from '../editWords.ts';
import { unlike } from '../paragraph/apart.ts';
import { counted, countedAll, isCounted } from '../paragraph/counted.ts';
import { withDeterminer } from '../paragraph/determiners.ts';
import { bestKnown, titleIn } from '../paragraph/titles.ts';
import { markBeside } from '../readerMarks.ts';
import { partsBeside } from './groups.ts';
import { nameOf } from './name.ts';

const kinds = {
  official: 'official',
  medical: 'medical',
  monitor: 'monitor',
  party: 'party to the conflict',
  witness: 'witness',
  outlet: 'outlet',
} as const;

/** Speakers of a figure by name. */
const most = 3;

/**
 * "55 civilians – hospital sources (medical; 12 women, 19 children); Ana Silva, lawmaker (official), in Reuters; repeated by RT; both readers; single source"; without
 * the role of a speaker whom the paragraph `told` of.
 */
export function bulletOf(
  claims: readonly StoredFigure[],
  row: FigureRow,
  told: readonly StoredClaim[],
): string {
  const nameIn = (own: readonly StoredFigure[]): string => speakerOf(own, partsBeside(own, row.parts), told);
  return `${figureIn(claims)} – ${sourcesOf(claims, row.singleSource, nameIn)}`;
}

/** "55 civilians"; of a part that exceeds another's whole with the words that make it one: "160 civilians (“in one village alone”)". */
export function figureIn(claims: readonly StoredFigure[]): string {
  const worded = claims.filter(isCounted);
  const { text } = countedAll(worded.length > 0 ? worded : claims);
  const subset = claims.every((c) => c.standing === 'part') ? (claims[0]?.subset ?? null) : null;
  return subset === null ? text : `${text} (“${shownLine(subset)}”)`;
}

/** The same without the figure; `nameIn` names a speaker. */
export function sourcesOf(
  claims: readonly StoredFigure[],
  isOnlySource: boolean,
  nameIn: (claims: readonly StoredFigure[]) => string,
): string {
  const speakers = [...Map.groupBy(withoutEchoes(claims), (c) => c.speakerKey).values()];
  const names = unlike(speakers, (own) => nameOf(own[0]!)).map(nameIn);
  const rest = names.length - most;
  const who = [...new Set(names.slice(0, most)), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
  const origins = new Set(claims.map((c) => c.origin ?? c.articleId)).size;
  const carriers = carriersOf(claims);
  const set = setBy(claims.find((c) => c.correction !== undefined)?.correction);
  return [
    carriers === '' || carriers.startsWith('repeated') ? who : `${who}, in ${carriers}`,
    ...(carriers.startsWith('repeated') ? [carriers] : []),
    markBeside(set, claims),
    set,
    ...(origins === 1 && !isOnlySource ? ['single source'] : []),
  ]
    .filter(Boolean)
    .join('; ');
}

/** Without an outlet's own words where it names who gave it the figure: that is one voice. */
function withoutEchoes(claims: readonly StoredFigure[]): readonly StoredFigure[] {
  const quoting = new Set(claims.flatMap((c) => (c.speaker === null ? [] : [c.outlet])));
  return claims.filter((c) => c.speaker !== null || !quoting.has(c.outlet));
}

/** "Karim Haddad, spokesman of the council (official; two children), citing residents"; an outlet in its own voice needs no kind. */
function speakerOf(
  claims: readonly StoredFigure[],
  parts: readonly StoredFigure[],
  told: readonly StoredClaim[],
): string {
  const claim = bestKnown(claims);
  const groups = parts.map((p) => counted(p).text).join(', ');
  if (!claim.speaker) return `${nameOf(claim)}${inBrackets([claim.hearsay ? 'reportedly' : '', groups])}`;
  const title = told.some((c) => c.speakerKey === claim.speakerKey) ? null : titleIn(claim.speaker.role);
  const name =
    title === null
      ? nameOf(claim)
      : rank.test(title)
        ? `${title} ${nameOf(claim)}`
        : `${nameOf(claim)}, ${title}`;
  const relayed = claims.find((c) => c.relayed !== null)?.relayed ?? null;
  const source = claims.find((c) => c.source !== null)?.source ?? null;
  const notes = [
    source === null || name.toLowerCase().includes(source) ? '' : kinds[source],
    claims.some((c) => c.attackers === 'included' && c.population !== 'attackers')
      ? 'attackers included'
      : '',
    groups,
  ];
  const citing = relayed === null ? '' : `, citing ${withDeterminer(relayed, [claim.quote])}`;
  return `${name}${inBrackets(notes)}${citing}`;
}

const inBrackets = (notes: readonly string[]): string => {
  const note = notes.filter(Boolean).join('; ');
  return note === '' ? '' : ` (${note})`;
};

/** What stands before a name as it is. */
const rank =
  /^(?:Dr|Prof|Gen|Maj|Col|Capt|Lt|Sgt|Rev|Fr)\.?$|^(?:\p{Lu}\p{Ll}{2,3}\.? )+(?:Gen|Col|Sgt|Lt)\.?$/u;

/** "Reuters; repeated by RT": who was told it, and who only passes it on. */
export function carriersOf(claims: readonly StoredClaim[]): string {
  const own = new Set(
    claims.filter((c) => c.via === null && c.speaker !== null).flatMap((c) => c.outlet ?? []),
  );
  const told = new Set(claims.flatMap((c) => c.via ?? []));
  const first = new Set([...own, ...told]);
  const repeating = claims
    .filter((c) => c.via !== null && !own.has(c.outlet ?? ''))
    .flatMap((c) => c.outlet ?? []);
  const again = [...new Set(repeating)].filter((outlet) => !first.has(outlet));
  return [shortList([...first]), again.length > 0 ? `repeated by ${shortList(again)}` : '']
    .filter(Boolean)
    .join('; ');
}

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, most).map(shownLine).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
