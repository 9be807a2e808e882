import type { Word } from '../../languages/word.ts';
import { auxiliariesFrom, type Auxiliaries } from './auxiliaries.ts';
import type { VerbGroup } from './types.ts';

/** The verb group that starts at a word: auxiliaries, negation and adverbs up to the verb; null where none starts. */
export function groupAt(words: readonly Word[], from: number): VerbGroup | null {
  const before = auxiliariesFrom(words, from);
  const main =
    words[before.at]?.tag === 'verb'
      ? (gotten(words, before) ?? reported(words, before) ?? single(words, before))
      : alone(words, before);
  if (!main) return null;
  const { negated, modal, possible, able, perfect } = before;
  return {
    kind: 'verb',
    from,
    ...main,
    negated,
    modality: modal ? 'open' : 'real',
    perfect,
    possible: possible && perfect,
    able: able && !perfect,
    present: words[from]!.form === 'present',
  };
}

/** The verb of a group, with its auxiliaries. */
type Main = Pick<VerbGroup, 'to' | 'head' | 'form' | 'passive'>;

/** The auxiliary is the verb itself: "were dead", "has injuries", "did so". */
function alone(words: readonly Word[], { last, infinitive, finite, gerund }: Auxiliaries): Main | null {
  if (last < 0) return null;
  const to = last + 1 + (words[last + 1]?.tag === 'negation' ? 1 : 0);
  const form = infinitive ? 'infinitive' : finite ? 'finite' : gerund ? 'gerund' : 'open';
  return { to, head: words[last]!, form, passive: false };
}

const isPast = ({ form }: Word): boolean => form === 'past-or-participle' || form === 'participle';

/** "was getting |killed|": get and a participle are a passive. */
function gotten(words: readonly Word[], { at, infinitive, finite }: Auxiliaries): Main | null {
  const [get, next] = [words[at]!, words[at + 1]];
  if (get.closed !== 'get' || next?.tag !== 'verb' || !isPast(next)) return null;
  const form = infinitive ? 'infinitive' : get.form === 'gerund' && !finite ? 'gerund' : 'finite';
  return { to: at + 2, head: next, form, passive: true };
}

/** "are reported |injured|": the first tells who says so, the second what happened. */
function reported(words: readonly Word[], { at, be }: Auxiliaries): Main | null {
  const [says, next] = [words[at]!, words[at + 1]];
  const isReport =
    be &&
    isPast(says) &&
    says.verb?.says &&
    next?.tag === 'verb' &&
    next.verb?.harm &&
    next.form !== 'gerund' &&
    next.form !== 'base';
  return isReport ? { to: at + 2, head: next, form: 'finite', passive: true } : null;
}

function single(words: readonly Word[], before: Auxiliaries): Main {
  const head = words[before.at]!;
  // "was told": behind a form of being even what is elsewhere no participle
  const passive = before.be && (isPast(head) || head.form === 'past');
  return { to: before.at + 1, head, form: formOf(head, before), passive };
}

function formOf({ form, verb }: Word, { infinitive, finite, gerund }: Auxiliaries): VerbGroup['form'] {
  if (infinitive) return 'infinitive';
  if (finite) return 'finite';
  if (form === 'gerund' || gerund) return 'gerund';
  if (form === 'participle') return 'participle';
  // "killed" is a past or a participle; "died" is no participle
  const isOpen = form === 'past-or-participle' && verb?.harm?.frame !== 'intransitive';
  return isOpen ? 'open' : 'finite';
}
