import { describe, expect, test } from 'vitest';
import { type Claim, isFigure } from '../../../src/core/claim.ts';
import { type ReadClaim, remarkedBy } from '../../../src/core/remarks.ts';
import { englishChecks } from '../../../src/languages/en/checks.ts';
import { gate } from '../../../src/readers/model/gate/index.ts';
import { merged as joinedIn } from '../../../src/readers/model/merge.ts';
import { partsOf } from '../../../src/readers/model/parts.ts';
import { articleOf } from '../../kit/demo.ts';
import { answer, blame, body, figure, person } from '../../kit/model/proposals.ts';

const text = `Twelve people were killed in the blast, the Port Nolan police said. Among the dead were three children.

Mayor Ana Silva said twelve people were killed, and blamed the navy. At the weekend 40 people had drowned off the coast. One pupil died.`;
const article = articleOf(text);
const twelve = 'Twelve people were killed in the blast, the Port Nolan police said.';
const children = 'Among the dead were three children.';
const mayor = 'Mayor Ana Silva said twelve people were killed, and blamed the navy.';
const pupil = 'One pupil died.';
const forty = 'At the weekend 40 people had drowned off the coast.';

type Proposal = Partial<Parameters<typeof figure>[0]>;
const read = (
  figures: readonly Proposal[],
  blames: readonly Parameters<typeof blame>[0][] = [],
): readonly ReadClaim[] => {
  const proposals = figures.map((about) =>
    figure({ quote: twelve, wording: 'Twelve people', speaker: body('police'), ...about }),
  );
  const { claims, rejected } = gate(
    article,
    partsOf(text)[0]!,
    answer(proposals, blames.map(blame)),
    englishChecks,
  );
  expect(rejected).toEqual([]);
  return claims.map((claim: Claim) => remarkedBy(claim, article, englishChecks.remarkOn));
};
const merged = (rules: readonly ReadClaim[], model: readonly ReadClaim[]) =>
  joinedIn(rules, model, { article, remarkOn: englishChecks.remarkOn });
const join = (rules: readonly Proposal[], model: readonly Proposal[]) =>
  merged(read(rules), read(model)).map(({ readers, scope, speaker, ...claim }) => ({
    by: readers?.by,
    differs: readers?.differs,
    scope,
    speaker: speaker?.name ?? null,
    standing: isFigure(claim) ? claim.standing : null,
    population: isFigure(claim) ? claim.population : null,
    state: isFigure(claim) ? claim.state : null,
  }));

describe('one claim of both', () => {
  test.each<[string, Proposal]>([
    ['the same', {}],
    ['another length of the wording', { wording: 'Twelve' }],
    ['the speaker by a longer name', { speaker: body('Port Nolan police') }],
    ['another role', { speaker: { ...body('police'), role: 'Port Nolan police' } }],
    ['another kind of source', { source: 'official' }],
  ])('%s', (_, model) => {
    expect(join([{}], [model])).toMatchObject([{ by: 'both', differs: null, speaker: 'police' }]);
  });

  test.each<[string, Proposal, object, object]>([
    [
      'speaker',
      { speaker: person('Ana Silva') },
      { speaker: { rules: { name: 'police' }, model: { name: 'Ana Silva' } } },
      { speaker: 'police' },
    ],
    [
      'the outlet for a speaker',
      { speaker: { name: '', role: '', kind: 'group' } },
      { speaker: { model: null } },
      { speaker: 'police' },
    ],
    ['scope', { scope: 'other' }, { scope: { rules: 'incident', model: 'other' } }, { scope: 'other' }],
    ['standing', { standing: 'part' }, { standing: { rules: 'total', model: 'part' } }, { standing: 'part' }],
    [
      'state',
      { state: 'superseded' },
      { state: { rules: 'current', model: 'superseded' } },
      { state: 'current' },
    ],
    [
      'population',
      { population: 'civilians' },
      { population: { rules: 'people', model: 'civilians' } },
      { population: 'civilians' },
    ],
  ])('with a difference: %s', (_, model, differs, stands) => {
    expect(join([{}], [model])).toMatchObject([{ by: 'both', differs, ...stands }]);
  });

  test('the same figure of the same speaker in another sentence', () => {
    const again = { quote: mayor, wording: 'twelve people', speaker: person('Ana Silva') };
    expect(join([again], [again, { ...again, quote: twelve, wording: 'Twelve people' }])).toHaveLength(1);
  });
});

describe('one reader alone', () => {
  test.each<[string, Proposal, Proposal]>([
    ['another figure', {}, { quote: children, wording: 'three children', low: 3, high: 3 }],
    ['another outcome', {}, { measure: 'injured' }],
    ['the same words denied', {}, { stance: 'denies' }],
    [
      'the same figure in other words by somebody else',
      {},
      { quote: mayor, wording: 'twelve people', speaker: person('Ana Silva') },
    ],
    [
      'the same figure of another event',
      { quote: forty, wording: '40 people', low: 40, high: 40, scope: 'other' },
      { scope: 'other' },
    ],
  ])('%s', (_, rules, model) => {
    expect(new Set(join([rules], [model]).map(({ by }) => by))).toEqual(new Set(['model', 'rules']));
  });

  test('two speakers of one figure are two claims, each with its own twin', () => {
    const [police, silva] = [{ speaker: body('police') }, { speaker: person('Ana Silva') }];
    expect(join([police, silva], [silva, police])).toMatchObject([
      { by: 'both', differs: null },
      { by: 'both', differs: null },
    ]);
  });
});

describe('what follows from a field that stands as the model reads it', () => {
  test('the whole of a part, and the words that make it one', () => {
    const three = { quote: children, wording: 'three children', low: 3, high: 3 } as const;
    const part = { ...three, standing: 'part', subset: 'Among the dead', partOf: 0 } as const;
    const [whole, joined] = merged(read([{}, three]), read([{}, part]));
    expect(joined).toMatchObject({ standing: 'part', subset: 'Among the dead', partOf: whole?.key });
  });
  test.each<[string, Proposal, Proposal, object]>([
    ['its place', { place: 'Port Nolan' }, { scope: 'other', place: '' }, { place: null }],
    ['its place, unless the scope is the same', { place: 'Port Nolan' }, {}, { place: 'Port Nolan' }],
    [
      'what its words tell of it',
      { quote: pupil, wording: 'One pupil', low: 1, high: 1 },
      { quote: pupil, wording: 'One pupil', low: 1, high: 1, population: 'children' },
      { population: 'children', cautions: ['one-of-some'] },
    ],
  ])('%s', (_, rules, model, joined) => {
    expect(merged(read([rules]), read([model]))).toMatchObject([joined]);
  });
});

describe('who did it', () => {
  const blamed = { quote: mayor, actor: 'the navy', speaker: person('Ana Silva') };
  test('is one claim of both where the actor is one', () => {
    expect(
      merged(read([], [blamed]), read([], [{ ...blamed, act: 'twelve people were killed' }])),
    ).toMatchObject([{ readers: { by: 'both' } }]);
  });
  test('is two where one blames and the other denies', () => {
    expect(merged(read([], [blamed]), read([], [{ ...blamed, stance: 'denies' }]))).toHaveLength(2);
  });
});

test('a part that the model alone has is one of the whole that both have', () => {
  const [whole, part] = merged(
    read([{}]),
    read([
      {},
      { quote: children, wording: 'three children', low: 3, high: 3, population: 'children', partOf: 0 },
    ]),
  );
  expect(part).toMatchObject({ readers: { by: 'model' }, partOf: whole?.key });
});

test('a part of a whole that is said again is one of the whole', () => {
  const again = { quote: mayor, wording: 'twelve people', speaker: body('police') };
  const three = { quote: children, wording: 'three children', low: 3, high: 3, partOf: 1 } as const;
  const [whole, part, ...more] = merged(read([{}]), read([{}, again, { ...three, population: 'children' }]));
  expect(part).toMatchObject({ readers: { by: 'model' }, partOf: whole?.key });
  expect(more).toEqual([]);
});

test('claims stand in the order of the text', () => {
  const all = merged(
    read([{ quote: forty, wording: '40 people', low: 40, high: 40 }]),
    read([{}, { quote: children, wording: 'three children', low: 3, high: 3 }]),
  );
  expect(all.map(({ start }) => start)).toEqual(all.map(({ start }) => start).toSorted((a, b) => a - b));
});
