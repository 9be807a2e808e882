import type { VerbForm } from '../../../grammar.ts';
import type { Word } from '../../../word.ts';
import { be, doing, have, modals } from '../../functions.ts';
import { lexicon } from '../../lexicon/index.ts';
import type { Context } from '../context.ts';
import { wordOf } from '../word.ts';

const forms: ReadonlyMap<string, VerbForm> = new Map([
  ['be', 'base'],
  ['been', 'participle'],
  ['being', 'gerund'],
  ['was', 'past'],
  ['were', 'past'],
  ['having', 'gerund'],
  ['had', 'past'],
  ["'d", 'past'],
]);

/** Forms of "be", "have" and "do", and "may" and the like, where they help a verb. */
export function auxiliary(context: Context): Word | null {
  const { lower, pos } = context.token;
  if (!context.facts.helps) return null;
  const form = forms.get(lower) ?? 'present';
  if (be.has(lower) && pos !== 'PROPN')
    return wordOf(context, 'auxiliary', { lemma: 'be', form, verb: isOrAre(lower) });
  if (have.has(lower))
    return wordOf(context, 'auxiliary', { lemma: 'have', form, verb: lexicon().senses.get('have') ?? null });
  if (doing.has(lower) && (pos === 'AUX' || pos === 'VERB'))
    return wordOf(context, 'auxiliary', { lemma: 'do', form: 'past' });
  if (modals.has(lower) && pos === 'AUX')
    return wordOf(context, 'auxiliary', { lemma: modalOf(lower), form: 'past' });
  return null;
}

/** "were" and "are" are told of several. */
function isOrAre(lower: string): Word['verb'] {
  const sense = lexicon().senses.get('be') ?? null;
  return lower === 'were' || lower === 'are' ? { ...sense, plural: true } : sense;
}

function modalOf(lower: string): string {
  if (lower === 'may' || lower === 'might') return 'may';
  return lower === 'can' || lower === 'could' ? 'can' : 'modal';
}
