import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readsOtherwise } from '../../kit/model/desk.ts';
import { type ModelKit, startModel } from '../../kit/model/index.ts';
import { articleOf } from '../../kit/demo.ts';
import { cli } from '../../kit/program.ts';

let kit: ModelKit;
beforeEach(async () => {
  kit = await startModel();
});
afterEach(() => kit.stop());

const folder = mkdtempSync(join(tmpdir(), 'claimdesk-readers-'));
const article = articleOf(
  'A blast hit a mill in Tolmin, Slovenia, on Thursday. Police said 12 people were killed. Hospital sources said five people were injured.',
  { id: 'mill' },
);
const line = JSON.stringify(article);
const withModel = () => ({ MODEL: 'compatible:kit', MODEL_URL: kit.url, MODEL_KEY: kit.key ?? '' });

test.each<[why: string, isSet: boolean, killed: unknown, injured: unknown]>([
  [
    'with a model',
    true,
    { by: 'both', differs: { population: { rules: 'people', model: 'civilians' } } },
    { by: 'rules', differs: null },
  ],
  ['without one', false, undefined, undefined],
])('claims and incidents as JSON, %s', async (why, isSet, killed, injured) => {
  kit.reply = readsOtherwise([article], (figure) =>
    figure.measure === 'killed' ? { ...figure, population: 'civilians' } : null,
  );
  const env = isSet ? withModel() : {};
  const extracted = JSON.parse((await cli(['extract'], line, env)).out);
  const by = Object.fromEntries(
    extracted.claims.map(({ measure, readers }: Record<string, string>) => [measure, readers]),
  );
  expect(by).toEqual({ killed, injured });

  const db = join(folder, `${why}.db`);
  await cli(['ingest', '--db', db, '--json'], line, env);
  const { rows } = JSON.parse((await cli(['incidents', '--db', db, '--json'])).out);
  const positions = rows.map((row: { measure: string; positions: Record<string, unknown>[] }) => [
    row.measure,
    row.positions.map(({ readers }) => readers),
  ]);
  expect(positions).toEqual([
    ['killed', [killed && [killed]]],
    ['injured', [injured && [injured]]],
  ]);
});
