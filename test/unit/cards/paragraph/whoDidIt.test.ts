import { describe, expect, test } from 'vitest';
import type { ResponsibilityClaim } from '../../../../src/core/claim.ts';
import { paragraphOf } from '../../../../src/cards/paragraph/index.ts';
import { figure } from '../../store/commits.ts';
import { blame, fileOf, reuters, rt, speaker } from '../fileOf.ts';
import { event } from './told.ts';

describe('who did it, and no more than was said', () => {
  const army = speaker('army');
  const denial = figure('f2', {
    measure: 'casualties',
    low: 0,
    high: 0,
    wording: 'civilian casualties',
    stance: 'denies',
    speaker: army,
    quote: 'The army denied it.',
  });
  test.each<[about: Partial<ResponsibilityClaim>, says: string]>([
    [{ speaker: speaker('Amaq'), actor: 'Iraq’s air force' }, 'Amaq blamed Iraq’s air force.'],
    [
      { speaker: speaker('Amaq'), actor: 'Taliban', quote: 'It blamed the Taliban.' },
      'Amaq blamed the Taliban.',
    ],
    [
      { speaker: speaker('Amaq'), actor: 'Iraq’s air force', act: 'shelling the market' },
      'Amaq accused Iraq’s air force of shelling the market.',
    ],
    [
      { speaker: army, actor: 'army', stance: 'admits', act: 'struck two houses' },
      'The army said it struck two houses.',
    ],
    [
      {
        speaker: army,
        actor: 'army',
        stance: 'admits',
        act: 'strike targets',
        quote: 'It did strike targets.',
      },
      'The army said it did strike targets.',
    ],
    [
      {
        speaker: army,
        actor: 'army',
        stance: 'admits',
        act: 'the attack',
        rules: ['owns-up'],
      },
      'The army claimed responsibility for the attack.',
    ],
    [
      { speaker: army, actor: 'army', stance: 'denies', act: 'carrying out any strikes' },
      'The army denied carrying out any strikes.',
    ],
    [
      { speaker: army, actor: 'army', stance: 'denies', act: 'the raid' },
      'The army denied involvement in the raid.',
    ],
    [{ speaker: army, actor: 'army', stance: 'denies' }, 'The army denied responsibility.'],
    [
      { speaker: speaker('Ana Silva', 'mayor'), actor: 'Iraqi army', stance: 'denies' },
      'Mayor Ana Silva denied that the Iraqi army was responsible.',
    ],
    [{ speaker: speaker('police'), actor: 'gunman' }, ''],
    [{ speaker: null, actor: 'Iraq’s air force' }, ''],
    [{ speaker: speaker('Ana Silva', 'mayor'), actor: 'Ana Silva', stance: 'admits' }, ''],
  ])('%j', (about, says) => expect(paragraphOf(fileOf([[blame(about), reuters]]))).toBe(says));

  test.each<[why: string, about: Partial<ResponsibilityClaim>]>([
    ['own up to nothing', { act: 'the air strikes' }],
    ['are about a person', { act: 'hit her', rules: ['owns-up'] }],
    ['count', { act: 'killed 80 people', rules: ['owns-up'] }],
  ])('no admission where its words %s', (_, about) =>
    expect(
      paragraphOf(fileOf([[blame({ speaker: army, actor: 'army', stance: 'admits', ...about }), reuters]])),
    ).toBe(''),
  );

  test('blame on a side without a name, where that side denies it', () => {
    const blamed = blame({ key: 'r1', speaker: speaker('rebels'), actor: 'army' });
    const refused = blame({ key: 'r2', speaker: army, actor: 'army', stance: 'denies' });
    const paragraph = (...told: readonly ResponsibilityClaim[]) =>
      paragraphOf(fileOf(told.map((claim) => [claim, reuters] as const)));
    expect(paragraph(blamed, refused)).toBe('Rebels blamed the army; the army denied responsibility.');
    expect(paragraph(blamed)).toBe('');
  });

  test('a denial stands with what the same speaker says that it did', () => {
    const struck = blame({ speaker: army, actor: 'army', stance: 'admits', act: 'struck two houses' });
    const file = fileOf([
      [figure('f1'), reuters],
      [denial, rt],
      [struck, rt],
    ]);
    expect(paragraphOf(file)).toBe(
      `${event} killed 55 civilians, hospital sources said. The army said it struck two houses and denied any civilian casualties.`,
    );
  });
});
