import type { Standing } from '../../core/claim.ts';
import { isBareCount, isEchoOf } from '../events/echoes.ts';
import type { Figure } from '../harm/figures.ts';
import { areCounted, attackersIn, hasEscaped } from './attackers.ts';
import { addedIn, partBeside } from './beside.ts';
import { rivals } from './look.ts';
import { isMention } from './mentions.ts';
import { noneInPart } from './none.ts';
import { partWords } from './parts.ts';
import { loweredIn, runningIn } from './running.ts';
import { sourceOf } from './source.ts';
import { stateOf } from './state.ts';
import type { Account, Found, Marks, Reported, Setting } from './types.ts';

/** Which figures of an article can be rivals: for each, in their order, whether it is a total, still holds, takes in attackers, and who gives it. */
export function marksOf(all: readonly Reported[], setting: Setting): readonly Marks[] {
  const escaped = hasEscaped(all, setting);
  const counted = areCounted(all, setting);
  const groups = Array.from({ length: Math.ceil(all.length / most) }, (_, i) =>
    all.slice(i * most, (i + 1) * most),
  );
  return groups.flatMap((some) =>
    marksAmong({
      ...setting,
      escaped,
      counted,
      running: runningIn(some),
      lowered: loweredIn(some, setting.language),
      all: some,
    }),
  );
}

/** How many figures are looked at beside each other: more than any article has, so that a text which is none takes no time without end. */
const most = 400;

function marksAmong(every: Account): readonly Marks[] {
  const { all } = every;
  const states = new Map(all.map((r) => [r, stateOf(r, every)]));
  const account: Account = { ...every, all: all.filter((r) => states.get(r) === 'current') };
  const first = new Map(all.map((r) => [r, states.get(r) === 'current' ? standingOf(r, account) : total]));
  const echoed = new Map(all.map((r) => [r, withEchoed(r, first)]));
  const told = new Map(all.map((r) => [r, withWhole(r, echoed)]));
  return all.map((own) => {
    const { standing, found, at } = own.figure.derived ? ofSum(own, told) : told.get(own)!;
    return {
      standing,
      subset: standing === 'part' && found ? wordsAt(at ?? own, found, every.text) : null,
      state: states.get(own)!,
      attackers: attackersIn(own, account),
      source: sourceOf(own.speaker, every),
      rules: found ? [`${standing}:${found.rule}`] : standing === 'mention' ? ['mention'] : [],
    };
  });
}

interface Told {
  readonly standing: Standing;
  readonly found: Found | null;
  /** In whose sentence the words stand, where it is another's. */
  readonly at?: Reported;
}

const total: Told = { standing: 'total', found: null };
const mention: Told = { standing: 'mention', found: null };

function standingOf(own: Reported, account: Account): Told {
  const { figure } = own;
  if (figure.stance === 'denies' || figure.measure === 'attacks') return total;
  if (figure.high === 0) {
    const found = noneInPart(own, account);
    return found ? { standing: 'part', found } : total;
  }
  if (isMention(own, account)) return mention;
  if (isOnly(own, account)) return total;
  const words = partWords(own, account);
  const added = words?.rule === 'added' ? addedIn(own, account) : null;
  const found = added ?? words ?? partBeside(own, account);
  return found ? { standing: 'part', found } : total;
}

/** "seven people died in Dresk, including |a child|": of a part, who they were is a part too. */
function withWhole(own: Reported, told: ReadonlyMap<Reported, Told>): Told {
  const mark = told.get(own)!;
  if (mark.standing !== 'total' || own.figure.partOf === null) return mark;
  const whole = [...told].find(([r]) => r.figure.phrase === own.figure.partOf!.phrase)?.[1];
  return whole?.found && whole.standing === 'part' && placing.has(whole.found.rule) ? whole : mark;
}

/** "Three died in Oln alone, the monitor said. The centre said |four| were killed": another speaker's count of the same part. */
function withEchoed(own: Reported, told: ReadonlyMap<Reported, Told>): Told {
  const mark = told.get(own)!;
  if (mark.standing !== 'total' || !isBareCount(own.figure, own.structure)) return mark;
  const first = [...told].find(
    ([r, t]) =>
      t.standing === 'part' &&
      r.sentence === own.sentence - 1 &&
      r.scope === own.scope &&
      r.speaker?.name !== own.speaker?.name &&
      isEchoOf(own.figure, r.figure),
  );
  return first ? { ...first[1], at: first[0] } : mark;
}

/** Rules by which a part is that of a place. */
const placing: ReadonlySet<string> = new Set([
  'alone',
  'one-place',
  'side-by-side',
  'facility',
  'room',
  'taken-in',
]);

/** The only victim of the event. */
const isOnly = (own: Reported, account: Account): boolean =>
  own.figure.form !== 'counted' && own.figure.partOf === null && rivals(own, account).length === 0;

/** A sum of people who are only told of counts no more than they do. */
function ofSum({ figure }: Reported, told: ReadonlyMap<Reported, Told>): Told {
  const added = [...told].filter(([r]) =>
    figure.adds.some((f: Figure) => f.phrase === r.figure.phrase && f.measure === r.figure.measure),
  );
  return added.length > 0 && added.every(([, t]) => t.standing === 'mention') ? mention : total;
}

const wordsAt = ({ structure: { words } }: Reported, { from, to }: Found, text: string): string =>
  text.slice(words[from]!.start, words[to - 1]!.end);
