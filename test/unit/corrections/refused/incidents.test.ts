import { describe, expect, test } from 'vitest';
import { newsroom, plainRefusal, refusal } from '../kit.ts';

describe('an incident is not changed by', () => {
  test.each<[line: string, says: string]>([
    ['/incident fix basra place Ramadi', 'No incident found for “basra”'],
    ['/incident fix iraq kind raid', '“iraq” stands for 2 incidents'],
    ['/incident fix qaim colour red', '“colour” is not a valid field'],
    ['/incident fix qaim place 12', '“12” is not a place: give a name and what holds it'],
    [
      '/incident fix qaim place springfield',
      '“springfield” is the name of 21 places: say which, such as Springfield,',
    ],
    ['/incident fix qaim place Qaim, Anbar, Iraq', 'It already says Qaim, Anbar, Iraq.'],
    [
      '/incident fix qaim date Wednesday',
      '“Wednesday” is not a day: give one such as 2016-12-08 or 8 December 2016',
    ],
    ['/incident fix qaim date 2017-01-01', '2017-01-01 has not come yet'],
    ['/incident fix qaim date 2016-12-07', 'It already says 2016-12-07.'],
    ['/incident fix qaim kind party', '“party” is not a kind of event: give air strike, drone strike'],
    ['/incident fix qaim kind air strike', 'It already says air strike.'],
  ])('%s', async (line, says) =>
    expect(await refusal(await newsroom(), line)).toEqual(plainRefusal(expect.stringContaining(says))),
  );
});

describe('a word that only articles have names no incident that is to be changed', () => {
  test.each([
    '/incident rename haddad The strike',
    '/incident fix haddad kind raid',
    '/incident merge haddad mosul',
    '/incident merge mosul haddad sure',
    '/incident split haddad 2',
    '/claim fix 4 incident haddad',
  ])('%s', async (line) =>
    expect(await refusal(await newsroom(), line)).toEqual(
      plainRefusal(
        'No incident is called “haddad”, but articles on qaim-2016-12-07 have the words: give that id if you mean it.',
      ),
    ),
  );

  test('to look at, it is enough', async () => {
    const room = await newsroom();
    expect(await room.read('/incident haddad')).toContain('Qaim');
  });
});
