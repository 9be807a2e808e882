import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { extract } from '../../../src/readers/extract.ts';
import { demo } from '../../kit/demo.ts';
import { asProposed } from '../../kit/model/asProposed.ts';
import { agreed } from '../../kit/model/desk.ts';
import { cli } from '../../kit/program.ts';

const input = `${demo.map((article) => JSON.stringify(article)).join('\n')}\n`;
const Line = z.looseObject({ id: z.string(), claims: z.unknown(), alerts: z.array(z.unknown()).optional() });
const linesOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)));
const Request = z.object({ system: z.string(), prompt: z.string(), schema: z.unknown() });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-answers-'));
});

const requests = () => readdirSync(folder).filter((file) => file.endsWith('.request.json'));

/** Writes an answer beside every request that has none. */
function answerAll(judgement: object = agreed): void {
  for (const file of requests()) {
    const { prompt, schema } = Request.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const article = demo.find(({ text }) => prompt.includes(text));
    const object = JSON.stringify(schema).includes('sameEvent')
      ? judgement
      : asProposed(article ? extract(article).claims : []);
    writeFileSync(join(folder, file.replace('.request', '')), JSON.stringify(object));
  }
}

describe('recorded answers', () => {
  test('without one, what is asked is written down under its hash, and the rules read alone', async () => {
    const { out, err } = await cli(['extract', '--reader', 'both', '--answers', folder], input);
    expect(requests()).toHaveLength(3);
    for (const file of requests())
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ).toBe(file.replace('.request.json', ''));
    expect(err).toMatch(/demo-reuters-2016-12-07: read by the rules alone: no answer is recorded/);
    const rules = await cli(['extract'], input);
    expect(linesOf(out)).toEqual(linesOf(rules.out));
  });

  test('with them, each claim says who has it', async () => {
    await cli(['extract', '--reader', 'both', '--answers', folder], input);
    answerAll();
    const both = await cli(['extract', '--reader', 'both', '--answers', folder], input);
    expect(both.out).toContain('"readers":{"by":"both","differs":null}');
    const model = await cli(['extract', '--reader', 'model', '--answers', folder], input);
    expect(model.out).toContain('"rules":["model"]');
    expect(model.out).not.toContain('"by":"both"');
    expect(both.err + model.err).toBe('');
  });

  test('an alert is judged by them', async () => {
    const ingest = async (db: string) =>
      linesOf((await cli(['ingest', '--db', join(folder, db), '--json', '--answers', folder], input)).out);
    await ingest('first.db');
    answerAll();
    const unjudged = await ingest('second.db');
    expect(unjudged[2]?.alerts).toHaveLength(1);
    expect(requests()).toHaveLength(5);
    answerAll({ ...agreed, sameEvent: 'no' });
    expect((await ingest('third.db'))[2]?.alerts).toEqual([]);
  });

  test('an answer that holds no JSON is none', async () => {
    await cli(['extract', '--reader', 'both', '--answers', folder], input);
    for (const file of requests()) writeFileSync(join(folder, file.replace('.request', '')), 'Sorry.');
    const { err, status } = await cli(['extract', '--answers', folder], input);
    expect(err).toMatch(/holds no JSON object/);
    expect(status).toBe(0);
  });

  test('a model that is not set is asked for in vain', async () => {
    const { err, status } = await cli(['extract', '--reader', 'model'], input);
    expect([status, err]).toEqual([
      1,
      'No model is set: set MODEL (docs/model.md), or give recorded answers with --answers FOLDER.\n',
    ]);
  });
});
