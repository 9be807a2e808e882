import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Model, ModelFault, type Question } from '../../core/ports/model.ts';
import { jsonIn } from './json.ts';

/** A model whose answers lie in a folder, by the hash of what was asked: no network. */
export function recordedModel(folder: string): Model {
  return {
    name: `recorded:${folder}`,
    async ask(question) {
      const request = requestOf(question);
      const hash = createHash('sha256').update(request).digest('hex');
      const file = join(folder, `${hash}.json`);
      if (!existsSync(file)) {
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, `${hash}.request.json`), request);
        throw new ModelFault(`no answer is recorded; what was asked is in ${hash}.request.json`);
      }
      const answer = jsonIn(await readFile(file, 'utf8'));
      if (answer === undefined) throw new ModelFault(`the recorded answer ${hash}.json holds no JSON object`);
      if (!question.isAnswer(answer))
        throw new ModelFault(`the recorded answer ${hash}.json does not have the form that was asked for`);
      return answer;
    },
  };
}

/** What is asked, as it is written down and hashed. */
const requestOf = ({ system, prompt, schema }: Question): string =>
  JSON.stringify({ system, prompt, schema }, null, 1);
