import { afterAll, beforeAll, expect, test } from 'vitest';
import { atTerminal } from '../../../src/core/person.ts';
import { articleOf } from '../../kit/demo.ts';
import { openDesk, type TestDesk } from '../../kit/desk.ts';

let desk: TestDesk;

/** A ferry that sank off Mwanza, a bus in Kabul, and a report from Kisumu in which Kabul and Mwanza are named. */
beforeAll(async () => {
  desk = await openDesk([
    articleOf(
      'Twenty-five people drowned when a boat sank near Mwanza, Tanzania, on Monday, police said.\n\nThe traders on board came from Kigoma, and the boat was bound for Bukoba.',
      { id: 'ferry', title: 'Ferry sinks in a storm off Mwanza', published: '2024-05-14' },
    ),
    articleOf('A bomb on a bus killed nine people in Kabul, Afghanistan, on Tuesday, police said.', {
      id: 'bus',
      title: 'Nine killed on a bus',
      published: '2024-05-15',
    }),
    articleOf(
      'Gunmen killed four people in Kisumu, Kenya, on Wednesday, said a police officer who had served in Kabul. A mayor from Mwanza was hurt.',
      { id: 'gunmen', title: 'Four killed in raid on a church', published: '2024-05-16' },
    ),
  ]);
});
afterAll(() => desk.ledger.close());

const found = async (name: string): Promise<string | number | null> => {
  const lookup = await desk.desk.find(name);
  if (lookup.found === 'one') return lookup.file.incident.place;
  return lookup.found === 'several' ? lookup.candidates.length + lookup.more : null;
};

test.each<[name: string, place: string | number | null]>([
  ['mwanza', 'Mwanza'],
  ['ferry', 'Mwanza'],
  ['Ferry storm', 'Mwanza'],
  ['kigoma', 'Mwanza'],
  ['bukoba', 'Mwanza'],
  ['ferry kigoma', 'Mwanza'],
  ['ferry 2024', 'Mwanza'],
  ['church', 'Kisumu'],
  // A place goes before what is only named in another text.
  ['kabul', 'Kabul'],
  ['bus', 'Kabul'],
  ['2024', 3],
  ['kenya church', 'Kisumu'],
  ['ferry 2019', null],
  ['ferry kabul', null],
  ['traders', null],
  ['linfen', null],
])('%s finds %s', async (name, place) => expect(await found(name)).toBe(place));

test('the nearest are near, or none', async () => {
  const near = async (name: string): Promise<readonly (string | null)[]> => {
    const lookup = await desk.desk.find(name);
    return lookup.found === 'none' ? lookup.nearest.map((i) => i.place) : ['found'];
  };
  expect(await near('linfen')).toEqual([]);
  expect(await near('atlantis')).toEqual([]);
  expect(await near('mwanza 2019')).toEqual(['Mwanza']);
  expect(await near('shooting in kisumo 2019')).toEqual(['Kisumu']);
});

test('an incident that was renamed is found by its kind, and by its headline still', async () => {
  const own = await openDesk([
    articleOf('An air strike killed 12 people in Qaim, Iraq, on Wednesday, police said.', {
      id: 'strike',
      title: 'Bakery hit',
      published: '2016-12-08',
    }),
  ]);
  const person = {
    platform: 'terminal',
    id: 'terminal',
    name: null,
    team: null,
    channel: null,
    isEditor: true,
  } as const;
  await own.desk.rename(person, 'qaim-2016-12-07', 'Wednesday');
  expect((await own.desk.find('air strike')).found).toBe('one');
  expect((await own.desk.find('bakery')).found).toBe('one');
  await own.ledger.close();
});

test.each<[line: string, note: string | null]>([
  ['how many died in kigoma?', 'No incident in Kigoma; it is named in an article on Mwanza.'],
  ['/incident bukoba', 'No incident in Bukoba; it is named in an article on Mwanza.'],
  ['/timeline kigoma', 'No incident in Kigoma; it is named in an article on Mwanza.'],
  ['/incident ferry kigoma', 'No incident is called “ferry kigoma”; it is named in an article on Mwanza.'],
  ['/incident mwanza', null],
  ['/incident ferry', null],
  ['how many died in kabul?', null],
])('%s: what is only named in a text is said to be', async (line, note) => {
  const { blocks } = await desk.dispatch({ id: 'r1', person: atTerminal, ask: { line } });
  const lines = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  expect(lines.filter((text) => text.startsWith('No incident'))).toEqual(note === null ? [] : [note]);
  expect(lines.indexOf(note ?? '')).toBe(note === null ? -1 : 0);
});
