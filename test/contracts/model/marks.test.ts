import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cardText } from '../../../src/cards/cardText.ts';
import { room as longest } from '../../../src/cards/incident/fit.ts';
import { paragraphOf } from '../../../src/cards/paragraph/index.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { demo } from '../../kit/demo.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { readsAs, readsOtherwise } from '../../kit/model/desk.ts';
import { type ModelKit, startModel } from '../../kit/model/index.ts';
import { roomWith } from '../../kit/model/room.ts';

let kit: ModelKit;
let ledger: Ledger;

beforeEach(async () => {
  kit = await startModel();
  ledger = await memoryLedger();
});
afterEach(async () => {
  await ledger.close();
  await kit.stop();
});

/** Leaves out the 60 people, and gives the more than 100 civilians to those whom the speaker cites. */
const unlike = readsOtherwise(demo, (figure) => {
  if (figure.wording === '60 people') return null;
  const residents = { name: 'residents of Qaim', role: '', kind: 'group' as const };
  return /^more than 100 civilians$/i.test(figure.wording) ? { ...figure, speaker: residents } : figure;
});
const lines = [
  '/incident qaim',
  '/incident claims qaim',
  '/timeline qaim',
  '/compare Reuters "NBC News"',
  '/claim 2',
  '/claim 8',
  '/alerts',
  '/alert 1',
];

describe('the demo, of which the model reads one claim otherwise and leaves another out,', () => {
  const room = async () => {
    kit.reply = unlike;
    const desk = roomWith(kit, ledger);
    await desk.add(...demo);
    return desk;
  };

  test('bears each mark on its card, which is no longer for it', async () => {
    const desk = await room();
    const card = await desk.ask('/incident qaim');
    const words = cardText({ ...card, actions: [] }, false);
    expect(words).toMatch(
      /55 civilians – hospital sources \(medical; 12 women, 19 children\).*; both readers\n/,
    );
    expect(words).toMatch(
      /60 people – Mohammed Karbouli, lawmaker \(official\).*; one reader; single source\n/,
    );
    expect(words).toMatch(
      /more than 100 civilians – Eed Amash \(official\).*; readers differ; single source\n/,
    );
    expect(words).not.toMatch(/confirmed|verified/i);
    // blank lines take no letters of a phone's
    expect(words.replaceAll(/\n+/g, '\n').length).toBeLessThanOrEqual(longest);
  });

  test('leaves what is read otherwise out of the paragraph, and what one alone has', async () => {
    const { desk } = await room();
    const found = await desk.find('qaim');
    if (found.found !== 'one') throw new Error('no incident');
    const paragraph = paragraphOf(found.file);
    expect(paragraph).toContain('killed 55 civilians');
    expect(paragraph).not.toMatch(/more than 100|60 people/);
  });

  test.each<[line: string, marks: readonly RegExp[]]>([
    [
      '/incident claims qaim',
      [
        /55 civilians – .*; both readers\n/,
        /60 people – .*; one reader\n/,
        /more than 100 civilians – .*; readers differ\n/,
      ],
    ],
    [
      '/timeline qaim',
      [
        /55 civilians .*; both readers /,
        /60 people .*; one reader /,
        /more than 100 civilians .*; readers differ /,
      ],
    ],
    [
      '/compare Reuters "NBC News"',
      [
        /55 civilians #2 #7,/,
        /60 people #8 \(one reader\)/,
        /more than 100 civilians #36 \(readers differ\)/,
      ],
    ],
    ['/claim 2', [/readers +both readers\n/]],
    ['/claim 8', [/readers +one reader: the rules\n/]],
    [
      '/claim 36',
      [
        /readers +readers differ\n/,
        /The model reads the speaker as residents of Qaim; the rules as Eed Amash, spokesman/,
      ],
    ],
  ])('bears them in %s', async (line, marks) => {
    const text = await (await room()).read(line);
    for (const mark of marks) expect(text).toMatch(mark);
  });

  test('goes out to other programs with both readings', async () => {
    const desk = await room();
    const fileOf = async (format: string): Promise<string> => {
      const [file] = (await desk.ask(`/export qaim ${format}`)).blocks;
      return file?.kind === 'file' ? file.content : '';
    };
    const { claims } = JSON.parse(await fileOf('json'));
    expect(claims.find(({ id }: { id: number }) => id === 36)).toMatchObject({
      readers: { by: 'both', differs: { speaker: { model: { name: 'residents of Qaim' } } } },
    });
    const [names = '', ...rows] = (await fileOf('csv')).split('\r\n');
    expect(names).toMatch(/,readers,model_reads$/);
    expect(rows.find((row) => row.startsWith('2,'))).toMatch(/,both,$/);
    expect(rows.find((row) => row.startsWith('8,'))).toMatch(/,rules,$/);
    expect(rows.find((row) => row.startsWith('36,'))).toMatch(/,both,speaker residents of Qaim$/);
  });
});

test('what both readers have alike is printed as it was without a model', async () => {
  kit.reply = readsAs(demo);
  const desk = roomWith(kit, ledger);
  await desk.add(...demo);
  expect(await desk.read('/incident qaim')).toMatch(
    /Eed Amash, .* said more than 100 civilians were killed\./,
  );
});

test('what no model has read says nothing of readers, on any card', async () => {
  kit.reply = unlike;
  const desk = roomWith(kit, ledger, { for: 'foreign' });
  await desk.add(...demo);
  for (const line of lines) expect(await desk.read(line)).not.toMatch(/readers?\b/i);
  const [file] = (await desk.ask('/export qaim json')).blocks;
  expect(file?.kind === 'file' && file.content).not.toContain('readers');
});
