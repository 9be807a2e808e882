import { describe, expect, test } from 'vitest';
import { Unasked, makeRobots } from '../../../src/ingest/fetch/robots.ts';
import { blankRobots } from '../../kit/hostile.ts';

const clock = { now: () => new Date('2016-12-09T12:00:00Z') };
/** Rules that each differ, up to the 512 KiB that are read of a site. */
const rules = (count: number, rule = 'disallow:/'): string =>
  Array.from({ length: count }, (_, i) => `${rule}${i}\n`)
    .join('')
    .slice(0, 512 * 1024);
const ask = (file: string, path = '/x') =>
  makeRobots(clock)(new URL(path, 'https://a.example'), async () => Buffer.from(file));

describe('of a site’s rules', () => {
  test.each<[what: string, file: string, may: boolean]>([
    [
      'another’s group is nothing to us',
      `User-agent: *\nDisallow: /y\nUser-agent: a\n${rules(60_000)}`,
      true,
    ],
    [
      'ours goes before that of all',
      `User-agent: *\n${rules(20_000)}User-agent: ClaimDesk/2\nAllow: /`,
      true,
    ],
    [
      'groups of one name are one',
      'User-agent: *\nAllow: /y\nUser-agent: b\nUser-agent: *\nDisallow: /',
      false,
    ],
    ['a comment or an empty line ends no group', 'User-agent: *\n# all\n\nUser-agent: b\nDisallow: /', false],
    ['lines of white space hold nothing up', blankRobots, false],
    [
      'a long rule is passed over, and ends the naming of its group',
      `User-agent: b\nDisallow: /${'y'.repeat(300)}\nUser-agent: *\nDisallow: /x # all`,
      false,
    ],
    ['one that stands often is one', `User-agent: *\n${'allow:/\n'.repeat(60_000)}disallow:/x`, false],
    ['4,000 are read', `User-agent: *\n${rules(4000)}disallow:/x`, false],
    [
      'a group without a rule forbids nothing',
      'User-agent: *\nDisallow: /\nUser-agent: claimdesk\nDisallow:',
      true,
    ],
  ])('%s', async (_what, file, may) => {
    expect(await ask(file)).toBe(may);
  });
  test('more than can be looked at are not judged', async () => {
    await expect(ask(`User-agent: *\n${rules(6000)}`)).rejects.toThrow(Unasked);
  });
});

test('the rules of many sites are kept within bounds, the newest', async () => {
  const may = makeRobots(clock);
  const asked: number[] = [];
  const file = Buffer.from(`User-agent: *\n${rules(4900, `disallow:/${'long/'.repeat(12)}`)}`);
  const visit = (i: number) =>
    may(new URL(`https://site${i}.example/x`), async () => {
      asked.push(i);
      return file;
    });
  for (let i = 0; i < 100; i += 1) await visit(i);
  await visit(99);
  await visit(0);
  expect(asked).toEqual([...Array.from({ length: 100 }, (_, i) => i), 0]);
});

test('a site that has no rules is kept too', async () => {
  const may = makeRobots(clock);
  let asked = 0;
  const visit = () =>
    may(new URL('https://a.example/x'), async () => {
      asked += 1;
      return null;
    });
  expect([await visit(), await visit(), asked]).toEqual([true, true, 1]);
});
