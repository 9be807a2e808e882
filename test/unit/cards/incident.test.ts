import { describe, expect, test } from 'vitest';
import { cardText } from '../../../src/cards/cardText.ts';
import { incidentCard } from '../../../src/cards/incident/index.ts';
import type { Card } from '../../../src/core/card.ts';
import type { FigureClaim } from '../../../src/core/claim.ts';
import { demo } from '../../kit/demo.ts';
import { openDesk } from '../../kit/desk.ts';
import { figure } from '../store/commits.ts';
import { blame, fileOf, reuters, rt, speaker } from './fileOf.ts';

const wordsOf = (card: Card): string => cardText({ ...card, actions: [] }, false);
const people = (n: number): Partial<FigureClaim> => ({
  population: 'people',
  low: n,
  high: n,
  wording: `${n} people`,
});

test('the demo’s card fits a phone, has no table, and puts no words into anybody’s mouth', async () => {
  const { desk, ledger } = await openDesk(demo);
  const found = await desk.find('qaim');
  if (found.found !== 'one') throw new Error('no incident');
  const card = incidentCard(found.file);
  const words = wordsOf(card);
  expect(words.length).toBeLessThanOrEqual(1650);
  expect(card.blocks.map((b) => b.kind)).not.toContain('table');
  expect(card.actions?.map((a) => a.label)).toEqual([
    'Evidence',
    'Timeline',
    'Chart',
    'All claims',
    'Watch',
    'Export',
    'Fix',
  ]);
  for (const fact of [
    '55 – more than 100',
    '12 women',
    '19 children',
    'eight militants',
    '60 people',
    'struck two houses',
  ])
    expect(words).toContain(fact);
  expect(words).not.toMatch(/Salmani[^.;]*(?:blamed|air force)|military[^.;]*claimed responsibility/);
  await ledger.close();
});

describe('what stands in a row', () => {
  test.each<[measure: FigureClaim['measure'], n: number, shown: boolean]>([
    ['attacks', 1, false],
    ['attacks', 2, true],
    ['evacuated', 1, false],
    ['evacuated', 40, true],
    ['killed', 1, true],
    ['missing', 1, true],
  ])('%s %i: %s', (measure, n, shown) => {
    const card = incidentCard(fileOf([[figure('f1', { ...people(n), measure }), reuters]]));
    expect(card.blocks.some((b) => b.kind === 'heading')).toBe(shown);
  });

  test('the kind of source, whom it cites, who repeats it, and that nobody else gives it', () => {
    const mayor = {
      speaker: speaker('Ana Silva', 'mayor'),
      source: 'official',
      relayed: 'residents',
    } as const;
    const words = wordsOf(
      incidentCard(
        fileOf([
          [figure('f1', mayor), reuters],
          [figure('f1', { ...mayor, via: 'Reuters' }), rt],
          [figure('f2', { ...people(60), source: 'medical' }), rt],
        ]),
      ),
    );
    expect(words).toContain(
      '• 55 civilians – Ana Silva (official), citing residents, in Reuters; repeated by RT; single source',
    );
    expect(words).toContain('• 60 people – hospital sources (medical), in RT; single source');
  });
});

test.each<[beside: Partial<FigureClaim>, heading: string]>([
  [people(60), 'Killed  55 – 70'],
  [people(90), 'Killed  55 – 70 civilians · 90 people'],
  [people(12), 'Killed  55 – 70 civilians · 12 people'],
  [{ ...people(200), high: 999, wording: 'hundreds' }, 'Killed  55 – 70'],
])('the range of civilians beside %j → %s', (beside, heading) => {
  const card = incidentCard(
    fileOf([
      [figure('f1'), reuters],
      [figure('f2', { low: 70, high: 70, wording: '70 civilians', speaker: speaker('police') }), reuters],
      [figure('f3', { ...beside, speaker: speaker('mayor') }), rt],
    ]),
  );
  expect(card.blocks.find((b) => b.kind === 'heading')).toMatchObject({ text: heading });
});

test('a title that a person gave leaves place, kind and day to the line below', () => {
  const file = fileOf([[figure('f1'), reuters]]);
  const named = { ...file, incident: { ...file.incident, title: 'The market raid' } };
  expect(incidentCard(named).subtitle).toBe(
    'Qaim, Anbar, Iraq · air strike · 7 Dec 2016 · single source · 1 article · updated 7 Dec',
  );
});

test('who did it: what the paragraph has not told, and an act that owns up to nothing by nobody', () => {
  const army = speaker('army');
  const struck = blame({ speaker: army, actor: 'army', stance: 'admits', act: 'struck two houses' });
  const says = (name: string, act: string) => ({ ...struck, speaker: speaker(name), actor: name, act });
  const card = incidentCard(
    fileOf([
      [blame({ key: 'r1', speaker: speaker('Amaq'), actor: 'Iraq’s air force' }), reuters],
      [{ ...struck, key: 'r2' }, reuters],
      [{ ...says('coastguard', 'hit two boats'), key: 'r3' }, reuters],
      [{ ...says('navy', 'hit a depot'), key: 'r4' }, rt],
      [{ ...says('militia', 'air strikes'), key: 'r5' }, rt],
    ]),
  );
  expect(card.blocks).toContainEqual({
    kind: 'heading',
    text: 'Who did it',
    note: 'contested · the navy said it hit a depot',
  });
});
