import type { Word } from '../../languages/word.ts';
import type { VerbGroup } from './types.ts';

/** The verb group that starts at a word: auxiliaries, negation and adverbs up to the verb; null where none starts. */
export function groupAt(words: readonly Word[], from: number): VerbGroup | null {
  let at = from;
  let negated = false;
  let open = false;
  let perfect = false;
  let passive = false;
  let be = false;
  let finite = false;
  let infinitive = false;
  let gerund = false;
  let last = -1;
  let possible = false;
  for (; at < words.length; at++) {
    const word = words[at]!;
    if (word.tag === 'auxiliary') {
      last = at;
      if (word.closed === 'modal' || word.closed === 'possibly') {
        open = finite = true;
        possible = word.closed === 'possibly';
      } else if (word.closed === 'have') {
        perfect = true;
        be = false;
        if (word.form === 'gerund') gerund = true;
        else if (!infinitive) finite = true;
      } else if (word.closed === 'be') {
        be = true;
        if (word.form === 'gerund') gerund ||= !finite;
        else if (word.form !== 'participle' && word.form !== 'base') finite = true;
      } else finite = true;
      continue;
    }
    if (
      word.tag === 'quote' &&
      last >= 0 &&
      (words[at + 1]?.tag === 'verb' || words[at + 1]?.tag === 'auxiliary')
    )
      continue;
    if (word.tag === 'negation') {
      negated = true;
      continue;
    }
    if (word.tag === 'infinitive') {
      if (last >= 0 && !infinitive) break;
      infinitive = true;
      continue;
    }
    if (
      (word.tag === 'adverb' || (word.tag === 'time' && last >= 0 && words[at + 1]?.tag === 'verb')) &&
      at + 1 < words.length &&
      goesOn(words, at + 1, last >= 0 || infinitive || negated)
    )
      continue;
    break;
  }
  const head = words[at];
  if (head?.tag !== 'verb') {
    if (last < 0) return null;
    // the auxiliary is the verb itself: "were dead", "has injuries", "did so"
    const own = words[last]!;
    const to = last + 1 + (words[last + 1]?.tag === 'negation' ? 1 : 0);
    return {
      kind: 'verb',
      from,
      to,
      head: own,
      form: infinitive ? 'infinitive' : finite ? 'finite' : gerund ? 'gerund' : 'open',
      passive: false,
      negated,
      modality: open ? 'open' : 'real',
      perfect,
      possible,
      present: words[from]!.form === 'present',
    };
  }
  const { form } = head;
  const past = form === 'past-or-participle' || form === 'participle';
  // "was getting killed": get and a participle are a passive
  const got =
    head.closed === 'get' &&
    words[at + 1]?.tag === 'verb' &&
    (words[at + 1]!.form === 'past-or-participle' || words[at + 1]!.form === 'participle');
  if (got) {
    const main = words[at + 1]!;
    return {
      kind: 'verb',
      from,
      to: at + 2,
      head: main,
      form: infinitive ? 'infinitive' : form === 'gerund' && !finite ? 'gerund' : 'finite',
      passive: true,
      negated,
      modality: open ? 'open' : 'real',
      perfect,
      possible,
      present: words[from]!.form === 'present',
    };
  }
  if (be && past) passive = true;
  // "are reported injured": the first tells who says so, the second what happened
  if (
    be &&
    past &&
    words[at + 1]?.tag === 'verb' &&
    head.verb?.says &&
    words[at + 1]!.verb?.harm &&
    words[at + 1]!.form !== 'gerund' &&
    words[at + 1]!.form !== 'base'
  )
    return {
      kind: 'verb',
      from,
      to: at + 2,
      head: words[at + 1]!,
      form: 'finite',
      passive: true,
      negated,
      modality: open ? 'open' : 'real',
      perfect,
      possible,
      present: words[from]!.form === 'present',
    };
  const shape: VerbGroup['form'] = infinitive
    ? 'infinitive'
    : finite
      ? 'finite'
      : form === 'gerund' || gerund
        ? 'gerund'
        : form === 'participle'
          ? 'participle'
          : form === 'past-or-participle'
            ? head.verb?.harm?.frame === 'intransitive'
              ? 'finite'
              : 'open'
            : 'finite';
  return {
    kind: 'verb',
    from,
    to: at + 1,
    head,
    form: shape,
    passive,
    negated,
    modality: open ? 'open' : 'real',
    perfect,
    possible,
    present: words[from]!.form === 'present',
  };
}

/** An adverb belongs to the group where a verb or an auxiliary follows. */
function goesOn(words: readonly Word[], at: number, begun: boolean): boolean {
  for (let i = at; i < words.length && i < at + 3; i++) {
    const { tag, form } = words[i]!;
    if (tag === 'verb') return begun || form !== 'gerund';
    if (tag === 'auxiliary' || tag === 'negation') return true;
    if (tag !== 'adverb') return false;
  }
  return false;
}
