import { type Inflected, irregularForms, regular } from '../inflect.ts';
import { table } from './lists.ts';

/** Every form of each verb: regular ones by rule, the others from a list. */
export function verbForms(lemmas: ReadonlySet<string>): Map<string, Inflected> {
  const forms = new Map<string, Inflected>();
  for (const lemma of lemmas)
    for (const [word, form] of regular(lemma)) if (!forms.has(word)) forms.set(word, { lemma, form });
  for (const [word = '', lemma = '', kind = ''] of table('irregular')) {
    const form = irregularForms[kind];
    // "wound" is of wounding, not of winding
    if (!form || (word !== lemma && lemmas.has(word))) continue;
    forms.set(word, { lemma, form });
    for (const [other, its] of regular(lemma))
      if (its !== 'past-or-participle' && !forms.has(other)) forms.set(other, { lemma, form: its });
  }
  return forms;
}
