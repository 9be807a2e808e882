import { type Relay, relaysIn } from '../src/cards/relays.ts';
import { markedIfUnsure } from '../src/cards/readerMarks.ts';
import { count } from '../src/core/count.ts';
import { blameOf, figureOf, numberOf, shortSpeaker } from '../src/cards/wording.ts';
import type { Card } from '../src/core/card.ts';
import { isFigure } from '../src/core/claim.ts';
import type { Command, Context } from '../src/core/command.ts';
import type { IncidentFile } from '../src/core/desk.ts';
import { UserError } from '../src/core/errors.ts';
import { fold } from '../src/core/fold.ts';
import { inertLine, shownLine } from '../src/core/inert.ts';
import { outletKey } from '../src/core/outletKey.ts';
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
  readonly claims: readonly Told[];
}

/** A claim with whose report it passes on, if it is not the article's own. */
interface Told {
  readonly claim: StoredClaim;
  readonly relay: Relay | undefined;
}

/** The claims of the latest incidents: as far back as one compares by hand. */
const recent = 50;
async function claimsOf(desk: Context['desk']): Promise<Told[]> {
  const latest = (await desk.incidents()).slice(0, recent);
  const found = await Promise.all(latest.map((i) => desk.find(i.id)));
  return found.flatMap((f) => (f.found === 'one' ? toldIn(f.file) : []));
}

function toldIn(file: IncidentFile): Told[] {
  const relays = relaysIn(file);
  return file.claims
    .filter((c) => c.scope === 'incident')
    .map((claim) => ({ claim, relay: relays.get(claim.id) }));
}

/** Every claim by a speaker of that name in any spelling that the ledger joined, repeats left out; else all that an outlet carries. */
function sideOf(name: string, all: readonly Told[]): Side {
  const words = fold(name).split(' ');
  const named = (text: string): boolean => words.every((w) => fold(text).split(' ').includes(w));
  const keys = new Set(
    all.flatMap(({ claim: c }) => (c.speaker && named(c.speaker.name) ? [c.speakerKey] : [])),
  );
  const spoken = all
    .filter(({ claim: c, relay }) => c.speaker && keys.has(c.speakerKey) && !relay?.isRepeat)
    .map(({ claim }) => ({ claim, relay: undefined }));
  if (spoken.length > 0) return { name: shortSpeaker(spoken[0]!.claim), claims: spoken };
  const isOutlet = (outlet: string | null | undefined): boolean =>
    outlet !== null && outlet !== undefined && (named(outlet) || isShortFor(name, outlet));
  const [first, ...others] = carriedBy(all, isOutlet);
  if (!first)
    throw new UserError(
      `Nobody called “${inertLine(name)}” is in the latest ${recent} incidents: /incident shows speakers and outlets.`,
    );
  const { claim } = first;
  const full = isOutlet(claim.outlet) ? claim.outlet : claim.via;
  return { name: shownLine(full ?? name), claims: [first, ...others] };
}

/** What an outlet's own articles say; of incidents on which it has none, what others pass on from it. */
function carriedBy(all: readonly Told[], isOutlet: (outlet: string | null | undefined) => boolean): Told[] {
  const own = all.filter(({ claim }) => isOutlet(claim.outlet));
  const covered = new Set(own.map(({ claim }) => claim.incidentId));
  const passedOn = all.filter(({ claim, relay }) => isOutlet(relay?.from) && !covered.has(claim.incidentId));
  return [...own, ...passedOn.map(({ claim }) => ({ claim, relay: undefined }))];
}

/** `AP` is short for "The Associated Press": the first letter of each word, two at the least. */
function isShortFor(short: string, outlet: string): boolean {
  const words = fold(outlet.replace(/^the /i, '')).split(' ');
  return words.length > 1 && words.map((w) => w[0]).join('') === fold(short).replaceAll(' ', '');
}

/** How many incidents a card sets side by side, the latest first. */
const listed = 10;

function compareCard(left: Side, right: Side): Card {
  const idsOf = (side: Side): string[] => side.claims.map(({ claim }) => claim.incidentId ?? '');
  const all = [...new Set([...idsOf(left), ...idsOf(right)])];
  const shared = all.filter((id) => [left, right].every((side) => idsOf(side).includes(id)));
  const common = shared.length > 0 ? shared : all;
  const shown = common.slice(0, listed);
  const rest = common.length - shown.length;
  const texts = [
    ...[repeating(left, right), repeating(right, left)].filter((line) => line !== null),
    ...(rest > 0 ? [`And ${count(rest, 'incident')} more.`] : []),
  ];
  return {
    tone: 'plain',
    title: `${left.name} beside ${right.name}`,
    ...(shared.length > 0 ? {} : { subtitle: 'They speak of no incident in common.' }),
    blocks: [
      ...shown.flatMap((id) => [
        { kind: 'heading' as const, text: id },
        { kind: 'table' as const, rows: [['', left.name, right.name], ...rowsOf(id, left, right)] },
      ]),
      ...texts.map((text) => ({ kind: 'text' as const, text })),
    ],
    actions: shown
      .slice(0, 5)
      .map((id) => ({ label: shown.length === 1 ? 'Open' : id, command: `/incident ${id}` })),
  };
}

/** "RT repeats Reuters: what it has from there confirms nothing." */
function repeating(side: Side, other: Side): string | null {
  const isFrom = ({ relay }: Told): boolean =>
    relay !== undefined && outletKey(relay.from) === outletKey(other.name);
  return side.claims.some(isFrom)
    ? `${side.name} repeats ${other.name}: what it has from there is no second source.`
    : null;
}

function rowsOf(id: string, left: Side, right: Side): (readonly string[])[] {
  const inIt = (side: Side): Told[] => side.claims.filter(({ claim }) => (claim.incidentId ?? '') === id);
  const measures = [...new Set([...inIt(left), ...inIt(right)].map(({ claim }) => claim.measure))];
  return measures.map((m) => [
    m,
    ...[left, right].map((s) => cell(inIt(s).filter(({ claim }) => claim.measure === m))),
  ]);
}

/** "55 civilians #6 #11, 60 people #16 (one reader); repeats Reuters: 12 women #18; from AP: tens #20": each saying once, what is others' apart. */
function cell(told: readonly Told[]): string {
  const bySource = Map.groupBy(told, ({ relay }) => relay?.from ?? '');
  const own = bySource.get('') ?? [];
  bySource.delete('');
  const others = [...bySource].map(([from, passedOn]) => {
    const how = passedOn.some(({ relay }) => relay?.isRepeat) ? 'repeats' : 'from';
    return `${how} ${shownLine(from)}: ${sayings(passedOn)}`;
  });
  return [...(own.length > 0 ? [sayings(own)] : []), ...others].join('; ') || 'says nothing';
}

function sayings(told: readonly Told[]): string {
  const said = Map.groupBy(told, ({ claim: c }) => (isFigure(c) ? figureOf(c) : blameOf(c)));
  return [...said]
    .map(([words, cs]) => {
      const claims = cs.map(({ claim }) => claim);
      return markedIfUnsure([words, ...claims.map(numberOf)].join(' '), claims);
    })
    .join(', ');
}
