import { describe, expect, test } from 'vitest';
import { isFigure, type FigureClaim } from '../../../src/core/claim.ts';
import { withOneBody } from '../../../src/matching/bodies.ts';
import { article, figure } from '../store/commits.ts';
import { stored } from '../cards/fileOf.ts';

const [here, there] = [article('a'), article('b', { outlet: 'RT' })];

/** "police", "@b police", "a person: Ana Silva", "medical: Velm hospital" → a figure each; gives whose figures they are. */
const keysOf = (...names: readonly string[]): readonly string[] => {
  const claims = stored(
    names.map((told, i) => {
      const [, b, person, medical, name = ''] = /^(@b )?(person: )?(medical: )?(.*)$/.exec(told) ?? [];
      const about: Partial<FigureClaim> = {
        speaker: { name, role: null, kind: person ? 'person' : 'organisation' },
        source: medical ? 'medical' : 'official',
      };
      return [figure(`f${i}`, about), b ? there : here] as const;
    }),
  );
  return withOneBody(claims.filter(isFigure)).map(({ speakerKey }) => speakerKey);
};

describe('one body by two names', () => {
  const office = "Velm County Sheriff's Office";
  test.each<[names: readonly [string, string, ...string[]], last: string]>([
    [[office, 'authorities'], office],
    [[office, 'officials'], office],
    [[office, 'police'], office],
    [[office, "sheriff's office"], office],
    [[office, "@b sheriff's office"], office],
    [[office, "@b sheriff's office", '@b authorities'], office],
    [['Newford police', 'police'], 'Newford police'],
    [['Zandian Bureau of Rescue', 'Bureau of Rescue'], 'Zandian Bureau of Rescue'],
    [[office, '@b authorities'], 'authorities'],
    [[office, 'Newford police', 'authorities'], 'authorities'],
    [['Velm Fire Department', 'police'], 'police'],
    [['Velm Fire Department', 'authorities'], 'Velm Fire Department'],
    [['medical: Velm hospital', 'authorities'], 'authorities'],
    [['Iraqi army', 'Syrian army', 'army'], 'army'],
    [['person: Ana Silva', 'authorities'], 'authorities'],
    [[office, 'residents'], 'residents'],
    [[office, 'person: Silva'], 'Silva'],
  ])('%j', (names, last) => expect(keysOf(...names).at(-1)).toBe(last));
});

describe('an agency is one voice', () => {
  const voice = (at: typeof here, origin: string | null, name: string | null = null) =>
    [
      {
        ...figure('f', {
          speaker: name === null ? null : { name, role: null, kind: 'organisation' },
          source: 'outlet',
        }),
        origin,
      },
      at,
    ] as const;
  test.each([
    ['its text in two outlets', voice(here, 'outlet:zana'), voice(there, 'outlet:zana'), true],
    ['what it reported', voice(here, 'outlet:zana'), voice(there, null, 'ZANA'), true],
    ['two outlets', voice(here, 'outlet:herald'), voice(there, 'outlet:rt'), false],
    ['pages of nobody known', voice(here, null), voice(there, null), false],
  ])('%s', (_, a, b, isOne) => {
    const keys = withOneBody(stored([a, b]).filter(isFigure)).map(({ speakerKey }) => speakerKey);
    expect(new Set(keys).size).toBe(isOne ? 1 : 2);
  });
});
