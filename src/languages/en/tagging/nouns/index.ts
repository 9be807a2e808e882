import type { Word } from '../../../word.ts';
import type { Context } from '../context.ts';
import { isBetween } from '../verbs/repair.ts';
import { wordOf } from '../word.ts';
import { nounOrName } from './nouns.ts';
import { pronoun } from './pronouns.ts';
import { asNoun, sensesOf, type Senses } from './senses.ts';

/** A word that is no verb and no function word: a noun, a name, an adjective, a pronoun, an adverb. */
export function nominal(context: Context): Word {
  const senses = sensesOf(context);
  return (
    nounOrName(context, senses) ??
    modifier(context, senses) ??
    pronoun(context, senses) ??
    rest(context, senses)
  );
}

function modifier(context: Context, senses: Senses): Word | null {
  const { pos } = context.token;
  if (pos === 'NUM') return wordOf(context, 'other');
  return pos === 'ADJ' ? wordOf(context, 'adjective', senses) : null;
}

/** By wink-nlp's tag alone. */
function rest(context: Context, senses: Senses): Word {
  const { tokens, at, token } = context;
  if (isBetween(tokens, at)) return wordOf(context, 'adjective', senses);
  switch (token.pos) {
    case 'ADV':
      return wordOf(context, 'adverb', senses);
    case 'VERB':
      return senses.state === null
        ? wordOf(context, 'noun', { ...senses, noun: asNoun(context) })
        : wordOf(context, 'adjective', senses);
    case 'ADP':
      return wordOf(context, 'preposition', { role: 'topic' });
    case 'SCONJ':
      return wordOf(context, 'subordinator', { role: 'condition' });
    case 'CCONJ':
      return wordOf(context, 'conjunction', { role: 'and' });
    case 'AUX':
      return wordOf(context, 'auxiliary', { lemma: 'modal', form: 'past' });
    case 'PART':
      return wordOf(context, 'adverb');
    default:
      return wordOf(context, 'other');
  }
}
