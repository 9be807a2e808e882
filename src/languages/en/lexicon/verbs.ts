import type { z } from 'zod';
import type { Frame, Harm, VerbSense } from '../../verbSense.ts';
import { entries, load, table } from './lists.ts';
import { inOneShape, Senses } from './senses.ts';
import { Measure, Verbs } from './shapes.ts';

/** Lists that each give their verbs the sense of the list's name. */
const traits = [
  'exceeds',
  'counts',
  'suffers',
  'results',
  'lands',
  'displays',
  'tallies',
  'contacts',
  'tells',
  'utters',
  'tolls',
  'includes',
  'treats',
  'calls',
  'answers',
  'act',
] as const;

/** By lemma, what a verb tells. */
export function verbSenses(): Map<string, VerbSense> {
  const rows = load('verbs', Verbs);
  const all = new Senses<VerbSense>();
  addHarm(all, rows);
  for (const [says, lemmas] of entries(rows.says)) all.addAll(lemmas, { says });
  for (const [deed, lemmas] of entries(rows.deed)) all.addAll(lemmas, { deed });
  all.addAll(rows.real, { infinitive: 'real' });
  for (const trait of traits) all.addAll(rows[trait], { [trait]: true });
  addListedHarm(all);
  all.add('be', { be: true });
  all.add('have', { have: true });
  return inOneShape(all.map);
}

function addHarm(all: Senses<VerbSense>, rows: z.infer<typeof Verbs>): void {
  for (const [measure, frames] of entries(rows.harm))
    for (const [frame, lemmas] of entries<Frame, string[]>(frames))
      for (const lemma of lemmas) {
        const harm: Harm = { measure, frame, ...(rows.peopleOnly.includes(lemma) && { peopleOnly: true }) };
        all.add(lemma, { harm });
      }
}

/** The verbs of harm.tsv, where verbs.yaml does not tell of their harm. */
function addListedHarm(all: Senses<VerbSense>): void {
  for (const [lemma = '', measure, how] of table('harm')) {
    if (lemma.includes(' ') || lemma === 'flee' || all.map.get(lemma)?.harm) continue;
    const frame: Frame = how === 'intransitive' ? 'intransitive' : 'transitive';
    all.add(lemma, {
      harm: { measure: Measure.parse(measure), frame, ...(how === 'people-only' && { peopleOnly: true }) },
    });
  }
}
