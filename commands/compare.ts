import { count } from '../src/cards/count.ts';
import { blameOf, figureOf, numberOf, shortSpeaker } from '../src/cards/wording.ts';
import type { Card } from '../src/core/card.ts';
import { isFigure } from '../src/core/claim.ts';
import type { Command, Context } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { fold } from '../src/core/fold.ts';
import { inertLine } from '../src/core/inert.ts';
import type { StoredClaim } from '../src/core/record.ts';

export const compare = {
  name: 'compare',
  summary: 'Two speakers or two outlets side by side',
  options: [
    { name: 'a', kind: 'word', required: true, summary: 'A speaker or an outlet; quote names of two words' },
    { name: 'b', kind: 'word', required: true, summary: 'The other one' },
  ],
  async run({ a = '', b = '' }, { desk }) {
    const all = await claimsOf(desk);
    return compareCard(sideOf(a, all), sideOf(b, all));
  },
} satisfies Command;

interface Side {
  readonly name: string;
  readonly claims: readonly StoredClaim[];
}

/** The claims of the latest incidents: as far back as one compares by hand. */
const recent = 50;
async function claimsOf(desk: Context['desk']): Promise<StoredClaim[]> {
  const latest = (await desk.incidents()).slice(0, recent);
  const found = await Promise.all(latest.map((i) => desk.find(i.id)));
  return found.flatMap((f) => (f.found === 'one' ? f.file.claims : [])).filter((c) => c.scope === 'incident');
}

/** Every claim by a speaker of that name in any spelling that the ledger joined, else all that an outlet carries or was told. */
function sideOf(name: string, all: readonly StoredClaim[]): Side {
  const words = fold(name).split(' ');
  const named = (text: string): boolean => words.every((w) => fold(text).split(' ').includes(w));
  const keys = new Set(all.filter((c) => c.speaker && named(c.speaker.name)).map((c) => c.speakerKey));
  const spoken = all.filter((c) => c.speaker && keys.has(c.speakerKey));
  const outletOf = (c: StoredClaim): string | undefined =>
    [c.via, c.outlet].find((outlet) => outlet && (named(outlet) || isShortFor(name, outlet))) ?? undefined;
  const claims = spoken.length > 0 ? spoken : all.filter(outletOf);
  if (claims.length === 0)
    throw new UserError(
      `Nobody called “${inertLine(name)}” is in the latest ${recent} incidents: /incident shows speakers and outlets.`,
    );
  return {
    name: spoken.length > 0 ? shortSpeaker(spoken[0]!) : inertLine(outletOf(claims[0]!) ?? name),
    claims,
  };
}

/** `AP` is short for "The Associated Press": the first letter of each word, two at the least. */
function isShortFor(short: string, outlet: string): boolean {
  const words = fold(outlet.replace(/^the /i, '')).split(' ');
  return words.length > 1 && words.map((w) => w[0]).join('') === fold(short).replaceAll(' ', '');
}

/** How many incidents a card sets side by side, the latest first. */
const listed = 10;

function compareCard(left: Side, right: Side): Card {
  const idsOf = (side: Side): string[] => side.claims.map((c) => c.incidentId ?? '');
  const all = [...new Set([...idsOf(left), ...idsOf(right)])];
  const shared = all.filter((id) => [left, right].every((side) => idsOf(side).includes(id)));
  const common = shared.length > 0 ? shared : all;
  const shown = common.slice(0, listed);
  const rest = common.length - shown.length;
  return {
    tone: 'plain',
    title: `${left.name} beside ${right.name}`,
    ...(shared.length > 0 ? {} : { subtitle: 'They speak of no incident in common.' }),
    blocks: [
      ...shown.flatMap((id) => [
        { kind: 'heading' as const, text: id },
        { kind: 'table' as const, rows: [['', left.name, right.name], ...rowsOf(id, left, right)] },
      ]),
      ...(rest > 0 ? [{ kind: 'text' as const, text: `And ${count(rest, 'incident')} more.` }] : []),
    ],
    actions: shown
      .slice(0, 5)
      .map((id) => ({ label: shown.length === 1 ? 'Open' : id, command: `/incident ${id}` })),
  };
}

function rowsOf(id: string, left: Side, right: Side): (readonly string[])[] {
  const inIt = (side: Side): StoredClaim[] => side.claims.filter((c) => (c.incidentId ?? '') === id);
  const measures = [...new Set([...inIt(left), ...inIt(right)].map((c) => c.measure))];
  return measures.map((m) => [m, ...[left, right].map((s) => cell(inIt(s).filter((c) => c.measure === m)))]);
}

/** "55 civilians #6 #11, 60 people #16": each saying once, with every claim that says it. */
function cell(claims: readonly StoredClaim[]): string {
  const said = Map.groupBy(claims, (c) => (isFigure(c) ? figureOf(c) : blameOf(c)));
  return [...said].map(([words, cs]) => [words, ...cs.map(numberOf)].join(' ')).join(', ') || 'says nothing';
}
