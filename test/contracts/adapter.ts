import { describe, expect, test } from 'vitest';
import { articleOf, demo } from '../kit/demo.ts';
import { openDesk, type TestDesk } from '../kit/desk.ts';

/** Runs lines on a platform and gives what a person there would read. */
export type Say = (desk: TestDesk, lines: readonly string[]) => Promise<string>;

const hostile = articleOf(
  'An air strike killed 12 people in Qaim, Iraq, on Wednesday, @everyone <!channel> \u202egnp.exe\u202c \u001b[2J**Ana Silva** said.',
  { id: 'hostile', outlet: '<@U123>', published: '2016-12-08' },
);

/** What every platform must do with every command; terminal now, Slack and Discord with their adapters. */
export function adapterContract(name: string, say: Say): void {
  describe(`${name}: commands`, () => {
    test.each([
      [
        '/incident qaim',
        [
          'Air strike',
          'Killed',
          '55 – more than 100',
          'conflicting figures',
          'Salmani',
          'contested',
          'All claims',
        ],
      ],
      ['/incident claims qaim', ['39 claims', 'Current totals', 'Other events and longer periods', '173']],
      ['/incident Al-Qaim', ['Air strike']],
      ['/incident Qiam', ['Air strike']],
      ['/incidents', ['qaim-2016-12-07', '3 articles']],
      ['/incidents anbar', ['qaim-2016-12-07']],
      ['/incidents nowhere', ['None on record fits']],
      ['/claim 1', ['hospital sources', '55 civilians', '#:~:text=', 'characters', 'chain']],
      ['/source list qaim', ['Reuters', 'RT', 'NBC News']],
      ['/timeline qaim', ['7 Dec 2016', '8 Dec 2016']],
      [
        '/chart qaim',
        ['Killed: 55 – more than 100', 'Denied: Iraqi military', 'In conflict:', 'Mohammed Karbouli'],
      ],
      ['/chart qaim injured', ['Injured: 100', 'Hundreds', 'Eid Ammash']],
      ['/chart qaim missing', ['No figure for “missing” is on record: there are figures for killed']],
      ['/compare karbouli ammash', ['Mohammed Karbouli', 'Eid Ammash', '60 people']],
      ['/compare Reuters "NBC News"', ['Reuters beside NBC News']],
      ['/compare ap Reuters', ['The Associated Press beside Reuters', '80 casualties #']],
      ['/alerts', ['alert 1', 'Qaim air strike: Iraqi military']],
      ['/alert show 1', ['Iraqi military denied civilian casualties; hospital sources said 55', 'Point 2']],
      ['/alert ack 1', ['Acknowledged by', 'Point 2']],
      ['/alerts stats', ['raised', 'none judged']],
      ['/alerts unsettled', ['points held back', 'the words tell what was done']],
      ['/unsettled show 1', ['Held back: the words tell', 'Not a conflict']],
      ['/export qaim csv', ['id,measure,population', 'hospital sources']],
      ['/export qaim json', ['"incident"', '"relations"']],
      ['/help', ['/incident <name>', '/export <incident> csv|json']],
      ['/help incident', ['A place or a name']],
      [
        '/source add On Friday a bomb killed three people in Ramadi, police said. outlet: Reuters',
        ['On record', '1 claim read'],
      ],
    ])('%s', async (line, parts) => {
      const desk = await openDesk(demo);
      const text = await say(desk, [line]);
      for (const part of parts) expect(text).toContain(part);
      expect(desk.faults).toEqual([]);
      await desk.ledger.close();
    });
  });

  describe(`${name}: faults are told`, () => {
    test.each([
      ['/incidnt qaim', 'did you mean /incident?'],
      ['/incident', 'needs <name>'],
      ['/incident atlantis', 'No incident found'],
      ['/claim', 'needs <id>'],
      ['/claim twelve', 'is not the number of a claim'],
      ['/claim 99999', 'There is no claim'],
      ['/alerts all of them', 'one word too many'],
      ['/export qaim pdf', 'is not a valid format'],
      ['/incidents anbar soon', 'whole number'],
      ['/source', '/source add'],
      ['/source add', 'Give one of a link, a text and a file'],
      ['/compare karbouli nobody', 'Nobody called'],
      ['/', 'Type a command'],
    ])('%s', async (line, part) => {
      const desk = await openDesk(demo);
      expect(await say(desk, [line])).toContain(part);
      expect(desk.faults).toEqual([]);
      await desk.ledger.close();
    });

    test('a fault of ours is logged under an id that the user sees', async () => {
      const desk = await openDesk(demo);
      await desk.ledger.close();
      const text = await say(desk, ['/incident qaim']);
      expect(desk.faults).toHaveLength(1);
      expect(text).toContain(desk.faults[0]!.split(' ')[0]);
    });
  });

  test(`${name}: text from articles is inert`, async () => {
    const desk = await openDesk([hostile]);
    const text = await say(desk, ['/incident qaim', '/claim 1', '/source list qaim', '/export qaim csv']);
    expect(text).toContain('12 people');
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(text).not.toContain('\u001b[2J');
    await desk.ledger.close();
  });
}
