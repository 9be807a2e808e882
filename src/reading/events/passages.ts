import { hasName, headOf } from '../clauses/kinds.ts';
import type { Structure } from '../clauses/build.ts';
import type { Clause } from '../clauses/types.ts';
import type { Figure } from '../harm/figures.ts';
import { ofPhrase } from '../harm/people.ts';
import { attacks, ofAttacks } from './attacks.ts';
import { Background, isOfDay } from './background.ts';
import { isBareCount, isEchoOf } from './echoes.ts';
import { elsewhere, namesIn, textOf } from './elsewhere.ts';
import { leadEvents, leadNames } from './leadNames.ts';
import {
  incident,
  type KnownPlaces,
  type Lead,
  type Passage,
  type Report,
  scopeOfClause,
} from './passage.ts';
import type { Verdict } from './scope/rule.ts';
import { chainOf, isEvent, isKnown, phrasesOf, placesOf } from './signs.ts';
import { PartsOfSum } from './partsOfSum.ts';
import { isSum, isToll } from './sums.ts';
import type { MainEvent } from './types.ts';

/** The scope of every figure of an article; background passages keep theirs until the text comes back to what it reports. */
export class Passages {
  private readonly verdicts = new Map<number, Verdict>();
  /** Passages before this one are read: one after the other, and no further than somebody asks. */
  private next = 0;
  private readonly inOrder: readonly Passage[];
  private readonly passages: ReadonlyMap<number, Passage>;
  private readonly report: Report;
  private readonly background: Background;
  /** True where the article leads with a sum over several events. */
  private readonly sums: boolean;
  private readonly parts: PartsOfSum;

  constructor(passages: readonly Passage[], main: MainEvent, lead: Lead, places: KnownPlaces) {
    const leading = passages.filter((p) => p.index <= lead.first);
    const isApart = (c: Clause, p: Passage): boolean =>
      scopeOfClause(c, null, p, { main, lead })?.scope === 'other';
    const names = leadNames(leading, isApart);
    const placed = places.some || leading.some((p) => namesPlace(p.structure));
    const spotted = leading.some((p) => namesSite(p.structure, places));
    this.report = { main, lead, places, names, placed, spotted };
    this.inOrder = passages;
    this.passages = new Map(passages.map((p) => [p.index, p]));
    this.background = new Background(main, lead, leadEvents(leading, isApart));
    this.sums = isSum(
      leading,
      (figure, passage) => this.own(figure, passage) ?? ofAttacks(figure, passage, main),
    );
    this.parts = new PartsOfSum(
      passages.filter((p) => p.index > lead.first),
      lead.most,
      (figure, passage) => this.told(figure, passage),
    );
  }

  /** The day of what the article reports: the one that its lead names, none where that tells of a month long ago, else the given one. */
  dayOr(given: string | null): string | null {
    const { main } = this.report;
    if (main.named) return main.date;
    return main.longAgo ? null : given;
  }

  scopeOf(figure: Figure, sentence: number): Verdict {
    const passage = this.passages.get(sentence);
    if (!passage) return incident;
    const verdict = this.told(figure, passage);
    if (verdict.scope !== 'incident' || sentence <= this.report.lead.first) return verdict;
    const parted = this.sums ? this.parts.scopeOf(figure, passage) : verdict;
    return parted.scope === 'incident' && this.names(figure, passage)
      ? { ...parted, rule: 'scope:named' }
      : parted;
  }

  /** The scope of something told in a clause that counts nobody. */
  scopeAt(clause: Clause, sentence: number): Verdict {
    const passage = this.passages.get(sentence);
    if (!passage) return incident;
    return (
      scopeOfClause(clause, null, passage, this.report) ??
      elsewhere(passage, clause, this.report) ??
      this.verdictOn(sentence)
    );
  }

  /** By its place, its day or as "the attack": the sentence says that it is of the event that the article reports. */
  private names({ clause }: Figure, { structure, here }: Passage): boolean {
    const known = phrasesOf(chainOf(clause, structure)).some((p) => isEvent(p) && isKnown(p));
    return here || known || isOfDay(structure, this.report.main);
  }

  private told(figure: Figure, passage: Passage): Verdict {
    const { index } = passage;
    const { clause, rules } = figure;
    const { lead, main } = this.report;
    if (rules.includes('ordinal')) return attacks;
    const ofSeveral = ofAttacks(figure, passage, main);
    if (ofSeveral) return ofSeveral;
    const before = this.verdictOn(index - 1);
    // "No one was hurt": of what was told before
    if (figure.high === 0 && index > lead.first) return this.own(figure, passage) ?? before;
    const told = this.own(figure, passage) ?? elsewhere(passage, clause, this.report);
    if (told) return told;
    const echoed = this.echoed(figure.partOf ?? figure, passage);
    if (echoed) return { ...echoed, rule: 'scope:echo' };
    if (isToll(clause) && passage.figures.some((f) => this.own(f, passage)?.scope === 'aggregate'))
      return { scope: 'aggregate', rule: 'scope:toll-goes-on' };
    const whole = this.wholeOf(figure, passage);
    if (whole) return { ...whole, rule: 'scope:part' };
    // "13 others were hurt": beside those told before
    const others = rules.includes('others') || rules.includes('added');
    const verdict = this.verdictOn(index);
    if (others && verdict.scope === 'incident' && !passage.here && before.scope !== 'incident')
      return { ...before, rule: 'scope:goes-on' };
    if (verdict.scope === 'other' && isToll(clause))
      return { scope: 'aggregate', rule: 'scope:background-toll' };
    return this.isFarAbove(figure, passage) && verdict.scope === 'incident'
      ? { scope: 'aggregate', rule: 'scope:far-above' }
      : verdict;
  }

  private own({ clause, phrase }: Figure, passage: Passage): Verdict | null {
    return scopeOfClause(clause, phrase, passage, this.report);
  }

  /** "five |of the officers| died": of the event in which the sentence before counted officers. */
  private wholeOf({ phrase }: Figure, { structure, index }: Passage): Verdict | null {
    const of = ofPhrase(structure, phrase);
    const before = this.passages.get(index - 1);
    if (!of || !isKnown(of) || !before) return null;
    const whole = before.figures.find((f) => headOf(f.phrase).stem === headOf(of).stem);
    return whole ? this.scopeOf(whole, before.index) : null;
  }

  /** "Shelling in Oln killed three, the monitor said. The centre said |four| were killed": of the other event that was just told. */
  private echoed(figure: Figure, { structure, index, paragraph }: Passage): Verdict | null {
    const before = this.passages.get(index - 1);
    if (before?.paragraph !== paragraph || !isBareCount(figure, structure)) return null;
    if (this.report.lead.most.get(figure.measure) === (figure.high ?? figure.low)) return null;
    const first = before.figures.find((f) => isEchoOf(figure, f));
    const verdict = first && this.scopeOf(first, before.index);
    return verdict?.scope === 'other' ? verdict : null;
  }

  /** Ten times the figures of the lead, and of no event: of a whole war. */
  private isFarAbove({ measure, low, clause }: Figure, { index, structure }: Passage): boolean {
    const { lead, main } = this.report;
    const most = lead.most.get(measure) ?? 0;
    if (index <= lead.first || most === 0 || clause.subjects.some(isEvent) || isOfDay(structure, main))
      return false;
    return (low ?? 0) >= 100 && (low ?? 0) > 10 * most;
  }

  private verdictOn(sentence: number): Verdict {
    for (; (this.inOrder[this.next]?.index ?? Infinity) <= sentence; this.next++)
      this.read(this.inOrder[this.next]!);
    return this.verdicts.get(sentence) ?? incident;
  }

  private read(passage: Passage): void {
    const { index } = passage;
    const last = this.verdicts.get(index - 1) ?? incident;
    const goesOn = index > this.report.lead.first && last.scope === 'aggregate' && tollGoesOn(passage);
    const verdict: Verdict =
      this.ofSentence(passage) ??
      (goesOn ? { scope: 'aggregate', rule: 'scope:toll-goes-on' } : this.background.carried(passage, last));
    this.background.add(passage, verdict);
    this.verdicts.set(index, verdict);
  }

  /** What a sentence tells by its first figure, else by its first clause with a subject. */
  private ofSentence(passage: Passage): Verdict | null {
    const { figures, structure } = passage;
    const [figure] = figures;
    const clause = structure.clauses.find((c) => c.subjects.length > 0) ?? structure.clauses[0];
    const byFigure = figure && leads.has(figure.clause.kind) ? this.own(figure, passage) : null;
    return byFigure ?? (clause ? scopeOfClause(clause, null, passage, this.report) : null);
  }
}

/** True where a sentence sets what it tells in a place with a name. */
const namesPlace = ({ clauses }: Structure): boolean =>
  placesOf(clauses).some((a) => a.phrases.some(hasName));

const namesSite = ({ clauses }: Structure, { isSite }: KnownPlaces): boolean =>
  placesOf(clauses).some((a) => a.phrases.some((p) => namesIn(p).some((run) => isSite(textOf(run)))));

/** Clauses that tell what their sentence is about. */
const leads = new Set<Clause['kind']>(['main', 'coordinate', 'complement']);

/** "more than 40 since the war began. Thousands |have been hurt|" */
const tollGoesOn = ({ figures }: Passage): boolean => figures[0] !== undefined && isToll(figures[0].clause);
