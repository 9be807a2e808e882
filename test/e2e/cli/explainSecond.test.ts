import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { always, startModel } from '../../kit/model/index.ts';
import { answer, body, figure, person } from '../../kit/model/proposals.ts';
import { cli } from '../../kit/program.ts';

const text =
  'A blast hit a mill in Tolmin, Slovenia, on Thursday. Police said 12 people were killed. Hospital sources said five people were injured. Mayor Ana Kos put it at 31 lives.';
const police = 'Police said 12 people were killed.';
const mayor = 'Mayor Ana Kos put it at 31 lives.';
const proposed = answer([
  figure({ quote: police, wording: '12 people', speaker: body('Police'), population: 'civilians' }),
  figure({ quote: mayor, wording: '31 lives', low: 31, high: 31, speaker: person('Ana Kos', 'Mayor') }),
  figure({ quote: police, wording: '12 people', low: 900, high: 900, speaker: body('Police') }),
  figure({ quote: 'The army said\u001b[2J 900 people were killed.', wording: '900 people' }),
]);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-explain-'));
});
const look = (...args: readonly string[]) => cli(['explain', ...args, '--answers', folder, text]);

/** Writes an answer beside what was asked about the text. */
async function record(given: object): Promise<void> {
  await look();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.request.json')))
    writeFileSync(join(folder, file.replace('.request', '')), JSON.stringify(given));
}
const section = (out: string): string => out.split('\nSecond reader\n')[1] ?? '';

test('what the model proposed: kept and which reader has it, or dropped and why', async () => {
  await record(proposed);
  const { out, err, status } = await look('--reader', 'both');
  expect([err, status]).toEqual(['', 0]);
  expect(section(out).split('\n')).toEqual([
    `  recorded:${folder}`,
    '  kept “12 people”: 12 civilians killed, asserts',
    '    by Police · scope incident',
    '    total, current · attackers unknown',
    '    readers differ',
    '    The model reads the population as civilians; the rules as people.',
    '  kept “31 lives”: 31 people killed, asserts',
    '    by Ana Kos · scope incident',
    '    total, current · attackers unknown',
    '    one reader: the model',
    '  dropped “12 people · killed · Police said 12 people were killed.”: its words say 12, not 900',
    '  dropped “900 people · killed · The army said[2J 900 people were killed.”: its quotation does not stand in the article',
    '',
  ]);
  const figures = out.split('\nFigures\n')[1]?.split('\nSecond reader\n')[0] ?? '';
  expect(figures.split('\n')).toEqual(expect.arrayContaining(['    one reader: the rules']));
  expect(figures).toMatch(/read “12 people”: 12 people killed[^“]*readers differ/);
});

test('the same for programs', async () => {
  await record(proposed);
  const { claims, second, dropped } = JSON.parse((await look('--json')).out);
  const differs = { population: { rules: 'people', model: 'civilians' } };
  expect(second).toEqual({
    model: `recorded:${folder}`,
    waits: null,
    claims: [
      expect.objectContaining({ low: 12, population: 'civilians', readers: { by: 'both', differs } }),
      expect.objectContaining({ low: 31, readers: { by: 'model', differs: null } }),
    ],
    dropped: [
      { proposal: expect.stringContaining(police), reason: expect.any(String) },
      { proposal: expect.stringContaining('900 people'), reason: expect.any(String) },
    ],
  });
  expect(claims).toMatchObject([
    { low: 12, population: 'people', readers: { by: 'both', differs } },
    { low: 5, readers: { by: 'rules', differs: null } },
  ]);
  expect(dropped).toEqual(JSON.parse((await cli(['explain', '--json', text])).out).dropped);
});

test('the model’s claims by themselves, and an answer without any', async () => {
  await record(proposed);
  const { out } = await look('--reader', 'model');
  expect(section(out).match(/one reader: the model/g)).toHaveLength(2);
  expect(section(out)).not.toContain('differ');
  await record(answer());
  expect(section((await look()).out)).toBe(`  recorded:${folder}\n  It proposed no claim.\n`);
});

test('where the model has no answer, a sentence says so and the rules’ explanation stands', async () => {
  const rules = (await cli(['explain', text])).out;
  const { out, status } = await look();
  expect(status).toBe(0);
  expect(out.startsWith(rules)).toBe(true);
  expect(section(out)).toMatch(
    /^ {2}recorded:\S+ gave no answer, so the rules read alone: no answer is recorded; .+\n$/,
  );
  const { second, ...rest } = JSON.parse((await look('--json')).out);
  expect(second).toMatchObject({
    claims: [],
    dropped: [],
    waits: { reason: expect.stringContaining('no answer is recorded') },
  });
  expect(rest).toEqual(JSON.parse((await cli(['explain', '--json', text])).out));
});

test('a text in another language, which the model alone reads', async () => {
  const quote = 'La policía dijo que 12 personas murieron en el ataque contra el mercado de la ciudad.';
  const kit = await startModel({
    reply: always(answer([figure({ quote, wording: '12 personas', speaker: body('La policía') })])),
  });
  const { out } = await cli(['explain', quote], '', { ...settings(kit), MODEL_FOR: 'foreign' });
  await kit.stop();
  expect(out).toMatch(/^The text does not look like English, so the rules read no claim in it\.\n/);
  expect(section(out)).toContain('one reader: the model');
});

const settings = ({ url, key }: { readonly url: string; readonly key: string | null }) => ({
  MODEL: 'compatible:kit',
  MODEL_URL: url,
  MODEL_KEY: key ?? '',
});

test.each<[why: string, args: readonly string[], env: Record<string, string>, asked: number]>([
  ['a model is set', [], {}, 1],
  ['a model for what people add', [], { MODEL_FOR: 'added' }, 1],
  ['the rules alone are to read', ['--reader', 'rules'], {}, 0],
  ['a model for other languages', [], { MODEL_FOR: 'foreign' }, 0],
  ['the same, and both are to read', ['--reader', 'both'], { MODEL_FOR: 'foreign' }, 1],
])('%s: whether it is asked', async (_, args, env, asked) => {
  const kit = await startModel({ reply: always(answer()) });
  const { out } = await cli(['explain', ...args, text], '', { ...settings(kit), ...env });
  await kit.stop();
  expect(kit.requests).toHaveLength(asked);
  expect(out.includes('Second reader')).toBe(asked === 1);
});

test('a model that is not set is asked for in vain', async () => {
  const { err, status } = await cli(['explain', '--reader', 'both', text]);
  expect([status, err]).toEqual([1, expect.stringMatching(/^No model is set/)]);
});
