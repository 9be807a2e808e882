import type { FigureMeasure } from '../../core/claim.ts';
import { words } from '../../lexicon/words.ts';
import type { Token } from '../document.ts';

/** A word or phrase that says what befell people. */
export interface Outcome {
  readonly from: number;
  readonly to: number;
  readonly measure: FigureMeasure;
  /**
   * `active` takes an object only (kills, killing); `past` is active or passive (killed, shot);
   * `subject` befalls its subject (died, succumbed, suffered injuries); `state` is said of it (dead, missing).
   */
  readonly form: 'active' | 'past' | 'subject' | 'state';
  readonly rule: string;
}

interface Phrase {
  readonly pattern: RegExp;
  readonly measure: FigureMeasure;
  readonly form: Outcome['form'];
  /** The words at which it may start, where it starts with no group of them. */
  readonly opens?: readonly string[];
}

const place = '(?:the |an? |area |local |nearby |\\p{L}+ ){0,3}';
/** Phrases over words joined by spaces, tried before single words; each stands under what it serves. */
const phrases: readonly Phrase[] = [
  // "four were shot and killed", "was stabbed to death", "was shot dead"
  {
    pattern:
      /^(?:shot|stabbed|gunned|beaten|hacked|burned|burnt|crushed|trampled|bludgeoned|strangled|tortured|starved|blown|mauled|frozen|stoned)(?: and| ,)?(?: fatally)? (?:killed|to death|dead|down)\b/u,
    measure: 'killed',
    form: 'past',
  },
  {
    pattern: /^(?:shooting|stabbing|gunning|beating)(?: and)? (?:killing|to death|dead|down)\b/u,
    measure: 'killed',
    form: 'active',
  },
  // "fatally shot", "mortally wounded"
  {
    pattern: /^(?:fatally|mortally) (?:shot|stabbed|wounded|injured|struck|hit|hurt)\b/u,
    measure: 'killed',
    form: 'past',
  },
  {
    pattern:
      /^(?:fatally|mortally) (?:shooting|stabbing|wounding|injuring|striking|shoots?|stabs?|wounds?|injures?)\b/u,
    measure: 'killed',
    form: 'active',
  },
  // "found dead", "pronounced dead", "declared dead"
  {
    pattern: /^(?:found|pronounced|declared|confirmed|reported|presumed|feared|left) dead\b/u,
    measure: 'killed',
    form: 'state',
  },
  // "lost their lives", "passed away", "was put to death"
  {
    pattern: /^(?:lost|losing|lose) (?:their|his|her) (?:lives|life)\b/u,
    measure: 'killed',
    form: 'subject',
  },
  {
    pattern:
      /^(?:passed away|bled to death|burned to death|burnt to death|froze to death|starved to death)\b/u,
    measure: 'killed',
    form: 'subject',
  },
  // "shot and critically wounded"
  {
    pattern: /^(?:shot|stabbed|beaten|struck|hit)(?: and| ,)?(?: \p{L}+ly)? (?:wounded|injured|hurt)\b/u,
    measure: 'injured',
    form: 'past',
  },
  // "killed or wounded" says of nobody which
  {
    pattern: /^(?:killed|injured|wounded|hurt) (?:or|and \/ or|\/) (?:killed|injured|wounded|hurt)\b/u,
    measure: 'casualties',
    form: 'past',
  },
  // "two did not survive"
  {
    pattern: /^(?:did|didn't|didn’t|do|does) (?:not |n['’]t )?(?:survive|make it)\b/u,
    measure: 'killed',
    form: 'subject',
  },
  // "unaccounted for", "still missing", "went missing"
  { pattern: /^(?:unaccounted for|unaccounted-for)\b/u, measure: 'missing', form: 'state' },
  // "taken hostage", "held captive"
  { pattern: /^(?:taken|held|seized) (?:as )?(?:hostages?|captive)\b/u, measure: 'abducted', form: 'past' },
  // "taken into custody", "in custody", "behind bars"
  {
    pattern: /^(?:taken into custody|in (?:police )?custody|put under arrest)\b/u,
    measure: 'detained',
    form: 'state',
    opens: ['taken', 'in', 'put'],
  },
  // "in critical condition", "in a serious but stable condition"
  {
    pattern:
      /^(?:listed )?in (?:an? )?(?:extremely |very )?(?:critical|serious|stable|fair|good|grave|guarded)(?: (?:but|and|to|,) (?:critical|serious|stable|fair|good|grave))? condition\b/u,
    measure: 'injured',
    form: 'state',
    opens: ['listed', 'in'],
  },
  // "suffered injuries", "sustained minor wounds", "was treated for burns", "with gunshot wounds"
  {
    pattern:
      /^(?:suffered|suffering|suffers|sustained|sustaining|received|receiving|battling|nursing)(?: what \p{L}+ \p{L}+ (?:is|are|was|were))?(?: (?:from|a|an|the|multiple|various|minor|serious|severe|slight|apparent|non-life-threatening|non-life threatening|life-threatening|life threatening|critical|gunshot|knife|stab|shrapnel|head|leg|gun|shot|moderate|superficial|two|single)){0,4} (?:injuries|injury|wounds?|burns?|fractures?|concussions?)\b/u,
    measure: 'injured',
    form: 'subject',
  },
  {
    pattern:
      /^(?:with|treated for|recovering from|being treated for)(?: (?:a|an|the|multiple|various|minor|serious|severe|slight|apparent|non-life-threatening|non-life threatening|life-threatening|life threatening|critical|gunshot|knife|stab|shrapnel|head|leg|gun|shot|moderate|superficial)){0,4} (?:injuries|injury|wounds?|burns?|fractures?)\b/u,
    measure: 'injured',
    form: 'state',
  },
  // "taken to a hospital", "rushed to the hospital", "airlifted to"
  {
    pattern: new RegExp(
      `^(?:taken|rushed|transported|driven|airlifted|flown|brought|carried|admitted|transferred|conveyed)(?: by \\p{L}+| \\p{L}+ly)? (?:to|into) ${place}(?:hospitals?|infirmary)\\b`,
      'u',
    ),
    measure: 'injured',
    form: 'past',
  },
  {
    pattern:
      /^(?:went|going|walked|checked|drove themselves|drove himself|drove herself|arrived|showed up|turned up)(?: in| into)? (?:to|at|into) (?:the |an? |area |local |nearby |\p{Lu}\p{L}+ |\p{L}+ ){0,3}hospitals?\b/u,
    measure: 'injured',
    form: 'subject',
  },
  {
    pattern: /^(?:recovering|expected to (?:recover|survive|be ok|be okay|live|make a full recovery))\b/u,
    measure: 'injured',
    form: 'state',
  },
  { pattern: /^(?:in|at) (?:the |a )?hospitals?\b/u, measure: 'injured', form: 'state' },
  {
    pattern: new RegExp(`^(?:treated) (?:at|in) ${place}(?:hospitals?|infirmary|medical center)\\b`, 'u'),
    measure: 'injured',
    form: 'past',
  },
  { pattern: /^(?:being) treated\b/u, measure: 'injured', form: 'state' },
  { pattern: /^(?:on) life support\b/u, measure: 'injured', form: 'state' },
  // "forced from their homes", "forced to flee", "left homeless", "lost their homes"
  {
    pattern:
      /^(?:forced|driven|fled) (?:from|out of|to flee|to leave|to abandon)(?: (?:their|the))?(?: homes?| houses?| villages?)?/u,
    measure: 'displaced',
    form: 'past',
  },
  {
    pattern: /^(?:had|have|has|having) to (?:move|leave|flee|evacuate|abandon)\b/u,
    measure: 'displaced',
    form: 'subject',
  },
  { pattern: /^(?:lost|losing) (?:their|his|her) homes?\b/u, measure: 'displaced', form: 'subject' },
  { pattern: /^(?:rendered|made|left) homeless\b/u, measure: 'displaced', form: 'state' },
  // "moved to relief camps", "taken to safety"
  {
    pattern:
      /^(?:moved|relocated|taken|brought) to (?:\p{L}+ |\d+ |\p{L}+-\p{L}+ ){0,4}(?:camps?|shelters?|safety|higher ground)\b/u,
    measure: 'evacuated',
    form: 'past',
  },
  // "pulled alive from the rubble"
  {
    pattern: /^(?:pulled|dug|plucked) (?:alive |out )?(?:alive )?(?:from|out)\b/u,
    measure: 'rescued',
    form: 'past',
  },
];
/** The words that open a pattern: those of its first group, or those that its row names. */
const firstWords = ({ pattern, opens }: Phrase): readonly string[] =>
  opens ??
  pattern.source
    .replace(/^\^\(\?:/, '')
    .split(')')[0]!
    .split('|')
    .map((start) => start.split(' ')[0]!);

const byFirstWord = Map.groupBy(
  phrases.flatMap((phrase) => firstWords(phrase).map((word) => ({ word, phrase }))),
  ({ word }) => word,
);

/** The phrase that starts at a word, over at most ten words. */
function phraseAt(tokens: readonly Token[], at: number): Outcome | null {
  const rows = byFirstWord.get(tokens[at]!.lower);
  const joined = rows && joinedFrom(tokens, at);
  for (const { phrase } of rows ?? []) {
    const { pattern, measure, form } = phrase;
    const hit = pattern.exec(joined!)?.[0];
    if (hit !== undefined)
      return { from: at, to: at + hit.trimEnd().split(' ').length, measure, form, rule: `phrase:${measure}` };
  }
  return null;
}

function joinedFrom(tokens: readonly Token[], at: number): string {
  let joined = tokens[at]!.lower;
  for (let i = at + 1; i < tokens.length && i < at + 10; i++) joined += ` ${tokens[i]!.lower}`;
  return joined;
}

/** "firing a shot", "the wounded": a noun by its article, though a verb by its form. */
const isNoun = (tokens: readonly Token[], at: number): boolean =>
  /^(?:shot|shooting|stabbing|killing|save|hurt|kill|wound|arrest)$/.test(tokens[at]!.lower) &&
  (/^(?:a|an|the|each|this|that|deadly|fatal|mass|single)$/.test(tokens[at - 1]?.lower ?? '') ||
    /^(?:fired|heard)$/.test(tokens[at + 2]?.lower ?? ''));

/** "fled the scene", "fled on foot": whoever runs away is not displaced. */
const runsAway = (tokens: readonly Token[], at: number): boolean =>
  /^(?:flee|flees|fled|fleeing)$/.test(tokens[at]!.lower) &&
  (tokens[at + 1] === undefined ||
    /^[.,;]$/.test(tokens[at + 1]!.text) ||
    tokens
      .slice(at + 1, at + 7)
      .some((t) =>
        /^(?:scene|foot|vehicle|car|truck|suv|van|police|officers?|deputies|shooting|store|house|apartment|custody)$/.test(
          t.lower,
        ),
      ));

function wordAt(tokens: readonly Token[], at: number): Outcome | null {
  const { lower } = tokens[at]!;
  const verb = words().verbs.get(lower);
  const span = { from: at, to: at + 1 };
  if (verb && !isNoun(tokens, at) && !runsAway(tokens, at)) {
    const form = !verb.transitive ? 'subject' : verb.form === 'past' ? 'past' : 'active';
    return { ...span, measure: verb.measure, form, rule: `verb:${verb.measure}` };
  }
  const state = words().states.get(lower);
  return state ? { ...span, measure: state, form: 'state', rule: `state:${state}` } : null;
}

let starts: ReadonlySet<string> | undefined;
/** The words at which an outcome may start: most words are none. */
const theStarts = (): ReadonlySet<string> =>
  (starts ??= new Set([...byFirstWord.keys(), ...words().verbs.keys(), ...words().states.keys()]));

/** All outcomes of a sentence, left to right, none overlapping. */
export function outcomes(tokens: readonly Token[]): Outcome[] {
  const found: Outcome[] = [];
  const opening = theStarts();
  for (let at = 0; at < tokens.length;) {
    if (!opening.has(tokens[at]!.lower)) {
      at++;
      continue;
    }
    const outcome = phraseAt(tokens, at) ?? wordAt(tokens, at);
    if (outcome) found.push(outcome);
    at = outcome ? outcome.to : at + 1;
  }
  return found;
}
