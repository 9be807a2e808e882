import { fold } from '../../core/fold.ts';
import { personKey } from '../common/personKey.ts';
import { type SpeakerKey, speakerKeyBy } from '../common/speakerKey.ts';
import { namesSpokesman, wordsOfBody } from './names/bodies.ts';
import { romanise } from './names/romanise.ts';

const noTitles: ReadonlySet<string> = new Set();

/**
 * The key under which a speaker is the same: a person's is that of the name in Latin letters, and so the one that English gives it; a
 * body's are its Arabic words.
 */
export const speakerKey: SpeakerKey = speakerKeyBy(({ kind, name }) =>
  kind === 'person' && !namesSpokesman(name)
    ? personKey(romanise(name), noTitles)
    : `body:${wordsOfBody(name).join(' ') || fold(name)}`,
);
