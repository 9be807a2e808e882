import { describe, expect, test } from 'vitest';
import type { ProposedFigure } from '../../../src/readers/model/answer.ts';
import { reread } from '../../../src/jobs/reread.ts';
import { unplaced } from '../../../src/jobs/unplaced.ts';
import { rulesReader } from '../../../src/readers/rules.ts';
import { answer, person } from '../../kit/model/proposals.ts';
import { settle } from '../../kit/settle.ts';
import { state } from '../../unit/corrections/kit.ts';
import { modelOnly, portDesk, thirtyOne } from './port.ts';

const { kit, ledger, room, modelRoom } = portDesk();
const noFigure = 'No figure can be quoted yet';
const printed = /killed 31 people, .*Lena Okafor said\./;

describe('a claim that one reader alone has, once an editor accepts it,', () => {
  test('says who and when, on its card, in its history and in the audit', async () => {
    const { ask, read } = await modelRoom();
    expect((await ask('/claim 1')).actions).toContainEqual({
      label: 'The sentence says so',
      command: '/claim choose 1 model',
    });
    expect(await read('/claim 1')).toMatch(/readers +one reader: the model\n/);
    const answered = await ask('/claim choose 1 model');
    expect(answered).toMatchObject({ title: 'Claim 1 is accepted' });
    expect(answered.actions?.at(-1)).toEqual({ label: 'Undo', command: '/undo 1' });
    const card = await read('/claim 1');
    expect(card).toContain('By hand: accepted by Ana, 9 Dec.');
    expect(card).toMatch(/readers +the model alone; accepted by Ana\n/);
    expect(card).not.toMatch(/one reader|choose|Read as|confirmed|verified/i);
    for (const line of ['/edits', '/claim history 1'])
      expect(await read(line)).toMatch(
        /edit 1 · Ana, 9 Dec 2016 +#1 +accepted as read +The sentence says so/,
      );
  });

  test('stands in the paragraph until that is undone, and again where that is undone', async () => {
    const { read } = await modelRoom();
    const before = await state(ledger());
    expect(await read('/incident kenya')).toMatch(new RegExp(`${noFigure}.*one reader`, 's'));
    await read('/claim choose 1 model');
    const card = await read('/incident kenya');
    expect(card).toMatch(printed);
    expect(card).toContain('accepted by Ana, 9 Dec');
    expect(card).not.toContain('one reader');
    expect(await read('/undo')).toContain('accepted as read (edit 1): no longer holds');
    expect(await state(ledger())).toEqual(before);
    expect(await read('/incident kenya')).toContain(noFigure);
    await read('/undo 2');
    expect(await read('/incident kenya')).toMatch(printed);
  });

  test('goes out to other programs with who accepted it', async () => {
    const { ask, read } = await modelRoom();
    await read('/claim choose 1 model');
    const fileOf = async (format: string): Promise<string> => {
      const [file] = (await ask(`/export kenya ${format}`)).blocks;
      return file?.kind === 'file' ? file.content : '';
    };
    const accepted = { field: 'accept', by: 'Ana', reason: 'The sentence says so' };
    expect(JSON.parse(await fileOf('json'))).toMatchObject({
      claims: [{ readers: { by: 'model' }, correction: { set: [accepted] } }],
    });
    const [names = '', row = ''] = (await fileOf('csv')).split('\r\n');
    expect(names).toMatch(/,set_by,as_read,readers,model_reads$/);
    expect(row).toMatch(/,"accepted by Ana, 9 Dec",,model,$/);
  });

  test('of the rules is so too', async () => {
    const { read } = await room(null);
    expect(await read('/incident kenya')).toMatch(/12 people.*one reader/s);
    await read('/claim choose 1 rules');
    expect(await read('/claim 1')).toMatch(/readers +the rules alone; accepted by Ana\n/);
    expect(await read('/incident kenya')).not.toContain('one reader');
  });

  test('stays dropped, and is accepted no more', async () => {
    const { read } = await modelRoom();
    await read('/claim drop 1 misread');
    expect(await read('/claim choose 1 model')).toContain('Claim 1 is dropped');
    expect(await read('/claim 1')).not.toContain('The sentence says so');
  });
});

describe('a field that an editor sets', () => {
  test('does not accept the claim', async () => {
    const { read } = await modelRoom();
    await read('/claim fix 1 speaker Lena Okafor, mayor');
    expect(await read('/incident kenya')).toContain(noFigure);
    expect(await read('/claim 1')).toMatch(/readers +one reader: the model\n/);
    await read('/claim choose 1 model');
    expect(await read('/claim 1')).toContain('By hand: speaker set and accepted by Ana, 9 Dec.');
    await read('/undo 1');
    expect(await read('/claim 1')).toContain('By hand: accepted by Ana, 9 Dec.');
  });
});

describe('an article that is read again', () => {
  const again = async (figures: readonly ProposedFigure[]) => {
    const opened = await modelRoom();
    await opened.read('/claim choose 1 model');
    kit().reply = () => ({ object: answer(figures) });
    const later = { ...modelOnly, text: `${modelOnly.text} More follows.` };
    expect(await opened.add(later)).toMatchObject([{ status: 'revised' }]);
    const [incident] = await ledger().incidents();
    const [claim] = await ledger().claimsOf(incident!.id);
    return { ...opened, claim };
  };

  test.each<[why: string, figures: readonly ProposedFigure[]]>([
    ['alike', [thirtyOne]],
    ['in fewer words', [{ ...thirtyOne, wording: '31' }]],
  ])('%s keeps what was accepted', async (_, figures) => {
    const { claim, read } = await again(figures);
    expect(claim?.correction?.set).toMatchObject([{ field: 'accept', by: 'Ana' }]);
    expect(await read('/incident kenya')).toMatch(printed);
    expect(await unplaced(ledger())).toMatchObject({ edits: [] });
  });

  test.each<[why: string, change: Partial<ProposedFigure>]>([
    ['another speaker', { speaker: person('') }],
    ['other people', { population: 'soldiers' }],
    ['another event', { scope: 'other' }],
    ['a part', { standing: 'part' }],
    ['a figure that was taken back', { state: 'retracted' }],
  ])('with %s leaves it to be accepted anew, and says so', async (_, change) => {
    const { claim, read } = await again([{ ...thirtyOne, ...change }]);
    expect(claim?.correction).toBeUndefined();
    expect(await read('/incident kenya')).not.toMatch(printed);
    expect(await unplaced(ledger())).toMatchObject({ edits: [{ kind: 'accept' }] });
    expect(await read(`/claim choose ${claim!.id} model`)).toContain('is accepted');
  });

  test('by another version of the program keeps it, with its number', async () => {
    const { read, reader, clock } = await modelRoom();
    await read('/claim choose 1 model');
    const before = await state(ledger());
    const next = { ...rulesReader, version: 'next' };
    for await (const article of reread({ ledger: ledger(), reader: next, withModel: reader, clock, settle }))
      expect(article).toMatchObject({ claims: 1, kept: 1, gone: 0, failed: null });
    expect(await ledger().countReadOtherwise('next')).toBe(0);
    expect(await state(ledger())).toEqual(before);
    await read('/undo');
    expect(await read('/incident kenya')).toContain(noFigure);
  });
});
