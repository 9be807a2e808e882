import { fold } from '../../core/fold.ts';
import type { Checks } from '../checks.ts';
import { personKey } from './personKey.ts';
import { plainFigureAt } from './plainFigure.ts';
import { remarksBy } from './remarks.ts';
import { speakerKeyBy } from './speakerKey.ts';

/** The words of a name, each once, in Latin letters. */
const wordsOf = (name: string): readonly string[] =>
  [...new Set(fold(name).split(' '))].filter((w) => w !== '');

const none: ReadonlySet<string> = new Set();

/** For a language of which no word is known: numbers in digits, and names by their letters. */
export const plainChecks: Checks = {
  figureAt: plainFigureAt,
  mayDeny: () => false,
  remarkOn: remarksBy({
    speakerKey: speakerKeyBy(({ kind, name }) =>
      kind === 'person' ? personKey(name, none) : `body:${wordsOf(name).toSorted().join(' ')}`,
    ),
    actorKeys: (actor) => wordsOf(actor).filter((word) => word.length > 1),
  }),
};
