import { Option, type Command } from 'commander';
import { openSecond } from '../app/openModel.ts';
import type { Second } from '../app/compose.ts';
import { loadConfig } from '../app/config.ts';
import type { Io } from '../app/io.ts';
import { UserError } from '../core/errors.ts';
import type { AnswerStore } from '../core/modelStore.ts';
import { systemClock } from '../core/ports/clock.ts';
import { recordedModel } from '../readers/model/recorded.ts';

/** Who reads: the rules, a model, or both; `answers` is a folder of recorded answers. */
export interface ReaderOptions {
  readonly reader?: 'rules' | 'model' | 'both';
  readonly answers?: string;
}

export const withReaderOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--reader <who>', 'who reads; both where MODEL is set, else rules').choices([
        'rules',
        'model',
        'both',
      ]),
    )
    .option('--answers <folder>', 'take the model’s answers from files, and write down what is asked');

/** The second reader that a command asks for; null for the rules alone. Throws a `UserError` where no model is set. */
export async function secondFor(
  { env }: Io,
  { reader, answers }: ReaderOptions,
  store: AnswerStore,
): Promise<Second | null> {
  const config = loadConfig(env).model;
  const who = reader ?? (answers !== undefined || config ? 'both' : 'rules');
  if (who === 'rules') return null;
  if (answers !== undefined) return { model: recordedModel(answers), wanted: 'all', whose: who };
  const second = await openSecond(config, store, systemClock);
  if (!second)
    throw new UserError(
      'No model is set: set MODEL (docs/model.md), or give recorded answers with --answers FOLDER.',
    );
  return { ...second, whose: who, ...(reader === undefined ? {} : { wanted: 'all' }) };
}
