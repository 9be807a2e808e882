import { inertLine } from '../../core/inert.ts';
import type { ClauseStage, EventStage, SentenceStage, VerbStage } from '../../core/stages.ts';
import type { Colors } from './colors.ts';

const widest = 100;

/** Each sentence with what it is to the article, its clauses, and the events that it names. */
export const sentenceLines = (sentences: readonly SentenceStage[], c: Colors): string[] =>
  sentences.flatMap(({ role, text, clauses, events }, i) => [
    `${c.dim(`${i + 1} ${role}`)} “${shortened(inertLine(text))}”`,
    ...clauses.flatMap((clause, k) => clauseLines(clause, clauses[k - 1] ?? null, c)),
    ...events.map((event) => `  ${c.magenta('event')} ${eventWords(event)}`),
  ]);

const shortened = (text: string): string => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text);

/** Who says it, and of what it tells, is printed where it is not as in the clause before. */
function clauseLines(clause: ClauseStage, before: ClauseStage | null, c: Colors): string[] {
  const indent = '  '.repeat(clause.depth + 1);
  const found = foundOf(clause);
  return [
    `${indent}${c.cyan(clause.kind)} ${partsOf(clause, c).join(c.dim(' · '))}`,
    ...(before !== null && foundOf(before) === found ? [] : [`${indent}  ${c.dim(found)}`]),
  ];
}

function foundOf({ speakers, speakerRule, scope, scopeRule }: ClauseStage): string {
  const who = speakers.length > 0 ? speakers.map(inertLine).join(', ') : 'the outlet itself';
  return `said by ${who} (${speakerRule}) · tells of ${scopeWords[scope]} (${scopeRule})`;
}

const scopeWords = {
  incident: 'the incident',
  other: 'another event',
  aggregate: 'a sum over several',
} as const;

/** Subjects, verb, objects and all else, each under its name. */
const partsOf = (clause: ClauseStage, c: Colors): readonly string[] =>
  [
    labelled('of', clause.antecedent === null ? [] : [clause.antecedent], c),
    labelled('subject', clause.subjects, c),
    clause.verb === null ? null : `${c.dim('verb')} ${c.bold(clause.verb.words)} ${verbWords(clause.verb)}`,
    labelled('object', clause.objects, c),
    labelled('state', clause.states, c),
    ...clause.adjuncts.map(({ role, words }) => labelled(role, [words], c)),
    labelled('when', clause.times, c),
  ].filter((part) => part !== null);

const labelled = (label: string, words: readonly string[], c: Colors): string | null =>
  words.length === 0 ? null : `${c.dim(label)} ${words.map((w) => `“${inertLine(w)}”`).join(', ')}`;

/** Only what is not the rule: a plain active verb in the affirmative says enough by itself. */
const verbWords = ({ voice, polarity, modality }: VerbStage): string =>
  `(${[voice, polarity === 'negated' ? 'negated' : null, modality === 'open' ? 'not said to have happened' : null].filter(Boolean).join(', ')})`;

const eventWords = ({ words, kind, number, known, ...set }: EventStage): string =>
  [
    `“${inertLine(words)}”: ${[kind, number, known ? 'taken as known' : 'new'].join(', ')}`,
    ...told('by', set.agents),
    ...told('on', set.targets),
    ...told('in', set.places),
    ...told('when', set.times),
  ].join(', ');

const told = (label: string, words: readonly string[]): string[] =>
  words.length === 0 ? [] : [`${label} ${words.map((w) => `“${inertLine(w)}”`).join(', ')}`];
