import type { VerbForm } from '../../../grammar.ts';
import type { Word } from '../../../word.ts';
import { isCapital } from '../../capital.ts';
import { get } from '../../functions.ts';
import { formOf } from '../../inflect.ts';
import { lexicon } from '../../lexicon/index.ts';
import type { Context } from '../context.ts';
import { wordIn } from '../tokens.ts';
import { wordOf } from '../word.ts';
import { auxiliary } from './auxiliaries.ts';
import { isVerb } from './isVerb.ts';

/** A verb or an auxiliary, with its senses. */
export function verbal(context: Context): Word | null {
  const helper = auxiliary(context);
  if (helper) return helper;
  if (!isVerb(context)) return null;
  const { token, at, facts } = context;
  if (isModifier(context)) return wordOf(context, 'adjective');
  if (get.has(token.lower)) return wordOf(context, 'verb', { lemma: 'get', form: formOfGet(token.lower) });
  const lemma = facts.verb?.lemma ?? token.lower;
  return wordOf(context, 'verb', {
    lemma,
    form: facts.verb?.form ?? formOf(token.lower),
    verb: answersFire(context) ? withoutHarm(lemma, token.lower) : (lexicon().senses.get(lemma) ?? null),
    state: facts.state,
    noun: isCapital(token.text) && at > 0 ? null : (facts.noun ?? null),
    turns: facts.turns,
  });
}

/** "|Strike| teams searched": a bare form that begins the sentence tells of the noun behind it. */
const isModifier = ({ token, at, next, facts }: Context): boolean =>
  at === 0 && facts.verb?.form === 'base' && token.pos === 'VERB' && next?.pos === 'NOUN';

const isPassive = wordIn('was were been being is are be');

/** "someone |shot| back", "was |shooting| back", "|hit| back at critics": who answers harms nobody by it; "was |shot| back in May" is harm. */
const answersFire = ({ token, tokens, at, previous, next }: Context): boolean =>
  next?.lower === 'back' &&
  tokens[at + 2]?.lower !== 'in' &&
  (token.lower.endsWith('ing') || !isPassive(previous));

/** "|shot| back" is a deed all the same; "was |shooting| back" is none that has come to an end. */
function withoutHarm(lemma: string, lower: string): Word['verb'] {
  const sense = lexicon().senses.get(lemma) ?? null;
  if (!sense?.harm) return sense;
  const { harm: _, deed, ...act } = sense;
  return deed === undefined || lower.endsWith('ing') ? act : { ...act, deed };
}

const formOfGet = (lower: string): VerbForm =>
  lower === 'getting' ? 'gerund' : lower === 'get' ? 'base' : 'past';
