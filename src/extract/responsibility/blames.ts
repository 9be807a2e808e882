import type { ResponsibilityStance, Speaker } from '../../core/claim.ts';
import type { Document, Sentence, Token } from '../../languages/en/tokenise.ts';
import { rightPhrase } from '../../languages/en/names/phrases.ts';
import { rules, type Rule } from './rules.ts';

/** Blame, admission or denial as a sentence words it; the speaker comes from the attribution. */
export interface Blame {
  readonly stance: ResponsibilityStance;
  /** Who is said to have done it; null is the speaker. */
  readonly actor: string | null;
  /** The word at which it stands. */
  readonly at: number;
  /** The subject of the sentence, for those who blame without a word of saying. */
  readonly by: Speaker | null;
  readonly rule: string;
}

const byNeed = Map.groupBy(
  rules.flatMap((rule, order) => rule.needs.split(' ').map((word) => ({ word, order }))),
  ({ word }) => word,
);

const none: readonly { readonly order: number }[] = [];

/** The rules of which a word stands in a sentence, in their order. */
function rulesFor(tokens: readonly Token[]): readonly Rule[] {
  const orders = new Set<number>();
  for (const { lower } of tokens) for (const { order } of byNeed.get(lower) ?? none) orders.add(order);
  return orders.size === 0 ? [] : rules.filter((_, order) => orders.has(order));
}

/** Blame, admission and denial in one sentence; at most one a stance. */
export function blames(doc: Document, sentence: Sentence): Blame[] {
  const fitting = rulesFor(sentence.tokens);
  if (fitting.length === 0) return [];
  const text = doc.text.slice(sentence.start, sentence.end);
  const found: Blame[] = [];
  for (const { rule, stance, pattern, actor } of fitting) {
    const hit = pattern.exec(text);
    if (!hit || found.some((b) => b.stance === stance) || unsure.test(text.slice(0, hit.index))) continue;
    const offset = sentence.start + hit.index;
    const at = Math.max(
      0,
      sentence.tokens.findIndex((t) => t.end > offset),
    );
    found.push({
      stance,
      actor: actor === 0 ? null : (hit[actor] ?? '').replace(/[\s.,;]+$/, '').trim() || null,
      at,
      by: ownVerb.test(rule) ? subjectOf(doc, sentence) : null,
      rule: `responsibility:${rule}`,
    });
  }
  return found;
}

/** Rules whose verb itself says that the subject speaks: blaming, accusing, denying, claiming. */
const ownVerb = /^(?:denies-doing|claims|admits-doing|blamed|accused)/;
const unsure = /\b(?:will|would|may|might|could|unlikely|whether|if|should|ever)\b[^.]{0,40}$/i;

/** The words before the first verb of the sentence, as a speaker. */
function subjectOf(doc: Document, { tokens }: Sentence): Speaker | null {
  const run = rightPhrase(tokens, 0);
  if (run.to === run.from) return null;
  const text = doc.text
    .slice(tokens[run.from]!.start, tokens[run.to - 1]!.end)
    .replace(/^(?:the|a|an)\s+/i, '');
  return text ? { name: text, role: null, kind: 'organisation' } : null;
}
