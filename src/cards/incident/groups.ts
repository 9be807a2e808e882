import { isNobody } from '../../core/claim.ts';
import type { FigureRow, Position, StoredFigure } from '../../core/desk.ts';
import { isExact, isLone, overlaps, sameInterval } from '../../core/interval.ts';
import { counted, isCounted } from '../paragraph/counted.ts';
import { isInOwnWords, summed } from '../paragraph/ownWords.ts';
import { denied } from '../paragraph/denials.ts';
import { capitalised, listed } from '../paragraph/english.ts';
import { groupOf, oneOfEach } from '../paragraph/oneOfEach.ts';
import { bySpeakerOf, perSpeaker } from '../paragraph/voices.ts';
import { markedIfUnsure, markOfAll } from '../readerMarks.ts';
import { nameOf, subjectOf } from './name.ts';

/** Speakers of a line, figures of each: the rest is in All claims. */
const most = { speakers: 2, figures: 4 } as const;

/** "55 civilians – hospital sources (medical; 12 women, 19 children)": the stated parts of one speaker's figure. */
export const partsBeside = (
  whole: readonly StoredFigure[],
  parts: readonly StoredFigure[],
): readonly StoredFigure[] =>
  oneOfEach(groupsIn(parts).filter((p) => whole.some((c) => isOf(p, c)))).slice(0, most.figures);

/** A sum names its parts itself. */
const isOf = (part: StoredFigure, whole: StoredFigure): boolean =>
  summed(whole) === null &&
  (part.partOf ?? whole.key) === whole.key &&
  part.articleId === whole.articleId &&
  part.speakerKey === whole.speakerKey &&
  (part.low ?? 0) < (whole.high ?? Infinity);

/** Lines on who the people of a row were, and on those counted beside them, as far as its figures do not tell it. */
export function groupLines(row: FigureRow, told: readonly StoredFigure[]): string[] {
  const counts = row.positions.filter((p) => !isNobody(p));
  const sums = counts.flatMap((p) => p.claims).filter((c) => summed(c) !== null);
  const isNew = (c: StoredFigure): boolean =>
    !sums.some((s) => s.articleId === c.articleId && s.parts.includes(c.key)) &&
    !told.some((t) => t.speakerKey === c.speakerKey && groupOf(t) === groupOf(c));
  const figures = new Set(counts.flatMap((p) => p.claims.map((c) => counted(c).text)));
  const parts = fitting(groupsIn(row.parts), counts).filter((c) => !figures.has(counted(c).text));
  const apart = row.apart.filter((c) => isCounted(c) && !isNobody(c));
  const areCounted = counts.some((p) => p.claims.some((c) => c.attackers === 'included'));
  const isAmong = (c: StoredFigure): boolean => areCounted && c.population === 'attackers';
  const all = parts.filter((c) => isAll(c, counts));
  const some = [...parts.filter((c) => !isAll(c, counts) && isNew(c)), ...apart.filter(isAmong)];
  const also = apart.filter((c) => !isAmong(c));
  const nobody = row.apart.filter(isNobody);
  const denials = perSpeaker(nobody).slice(0, 1);
  return [
    ...bySpeaker('said to be', all.some((c) => c.low === 1) ? onePerson(all) : all),
    ...bySpeaker('among them', some),
    ...bySpeaker('also', also),
    ...denials.map((c) =>
      markedIfUnsure(capitalised(`${subjectOf(c)} ${denied(c)}`), bySpeakerOf(c, nobody)),
    ),
  ];
}

/** "20 of one family" says how many, and not who. */
const groupsIn = (parts: readonly StoredFigure[]): readonly StoredFigure[] =>
  parts.filter(
    (c) => c.population !== 'people' && isCounted(c) && !/(?:person|people)$/.test(counted(c).text),
  );

/** Those that can be among the people counted: no more than they are, no group of a speaker's more than all, and none within another. */
function fitting(parts: readonly StoredFigure[], counts: readonly Position[]): readonly StoredFigure[] {
  const ceiling = Math.max(0, ...counts.map((p) => p.high ?? Infinity));
  const fits = (claims: readonly StoredFigure[]): boolean =>
    oneOfEach(claims).reduce((sum, c) => sum + (c.low ?? 0), 0) <= ceiling;
  const each = [...Map.groupBy(parts, (c) => c.speakerKey).values()].filter(fits).flat();
  const isWithin = (c: StoredFigure): boolean => {
    const same = each.filter((o) => o !== c && groupOf(o) === groupOf(c));
    return isLone(c, same) || same.some((o) => overlaps(o, c) && isExact(o) && !isExact(c));
  };
  return each.filter((c) => !isWithin(c));
}

/** As many as the only figure: "one woman" where one person died. */
const isAll = (part: StoredFigure, counts: readonly Position[]): boolean =>
  isExact(part) && counts.every((p) => sameInterval(p, part));

/** One person is a boy or a man: by the age where it is told, else as most say. */
function onePerson(claims: readonly StoredFigure[]): readonly StoredFigure[] {
  const groups = [...Map.groupBy(claims, groupOf).values()].map((same) =>
    same.toSorted((a, b) => Number(isInOwnWords(b)) - Number(isInOwnWords(a))),
  );
  const [best = []] = groups.toSorted(
    (a, b) => Number(isInOwnWords(b[0]!)) - Number(isInOwnWords(a[0]!)) || b.length - a.length,
  );
  return isInOwnWords(best[0]!) ? best.slice(0, 1) : best;
}

const textOf = (c: StoredFigure): string => counted(c).text;

/** "Among them 12 women and 19 children (hospital sources; both readers); four women (police; one reader)" */
function bySpeaker(lead: string, claims: readonly StoredFigure[]): string[] {
  const speakers = [...Map.groupBy(claims, (c) => c.speakerKey).values()];
  const told = speakers.map((cs) => {
    const texts = [...new Set(oneOfEach(cs).map(textOf))].slice(0, most.figures);
    return {
      figures: listed(texts),
      name: nameOf(cs[0]!),
      claims: cs.filter((c) => texts.includes(textOf(c))),
    };
  });
  const groups = [...Map.groupBy(told, ({ figures }) => figures)]
    .slice(0, most.speakers)
    .map(([figures, same]) => {
      const names = [...new Set(same.map(({ name }) => name))].slice(0, most.speakers).join(', ');
      const byFigure = Map.groupBy(
        same.flatMap((each) => each.claims),
        textOf,
      );
      return `${figures} (${[names, markOfAll([...byFigure.values()])].filter(Boolean).join('; ')})`;
    });
  return groups.length === 0 ? [] : [capitalised(`${lead} ${groups.join('; ')}`)];
}
