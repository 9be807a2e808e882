import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { englishChecks } from '../../../src/languages/en/checks.ts';
import { gate } from '../../../src/readers/model/gate/index.ts';
import { partsOf } from '../../../src/readers/model/parts.ts';
import { answer, blame, body, figure, person } from '../../kit/model/proposals.ts';

const text = `A blast tore through the ferry terminal in Port Nolan on Tuesday.

At least 12 people were killed, harbour master Lena Okafor told Tolv Wire. “Seven  of them were
children,” she said. The navy denied causing civilian casualties.

The Coast League blamed the navy’s patrol boats for the blast. Okafor’s brother was among the dead. More than 100 were hurt.`;

const article: Article = {
  id: 'a',
  title: 'Blast in Port Nolan',
  text,
  url: null,
  outlet: 'The Paper',
  published: '2024-05-14',
};
const pass = (given: ReturnType<typeof answer>) => gate(article, partsOf(text)[0]!, given, englishChecks);

const twelve = 'At least 12 people were killed, harbour master Lena Okafor told Tolv Wire.';
const floor = figure({
  quote: twelve,
  wording: 'At least 12 people',
  low: 12,
  high: null,
  speaker: person('Lena Okafor', 'harbour master'),
  via: 'Tolv Wire',
});

describe('passes the gate', () => {
  it('what stands in the article, with its sentence, offsets and names', () => {
    const { claims, rejected } = pass(answer([floor]));
    expect(rejected).toEqual([]);
    expect(claims).toMatchObject([
      {
        measure: 'killed',
        low: 12,
        high: null,
        wording: 'At least 12 people',
        speaker: { name: 'Lena Okafor', role: 'harbour master', kind: 'person' },
        via: 'Tolv Wire',
        quote: twelve,
        start: text.indexOf(twelve),
        rules: ['model'],
      },
    ]);
    for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
  });

  it.each([
    [
      'white space and quotation marks of another form',
      figure({
        quote: '"Seven of them were children," she said.',
        wording: 'Seven of them',
        low: 7,
        high: 7,
      }),
      'Seven  of them',
    ],
    [
      'a hedge that the wording leaves out, where the figure counts it',
      figure({ quote: twelve, wording: '12 people', low: 12, high: null }),
      'At least 12 people',
    ],
    [
      'nobody, in the words of a denial',
      figure({
        quote: 'The navy denied causing civilian casualties.',
        wording: 'civilian casualties',
        low: 0,
        high: 0,
        stance: 'denies',
        measure: 'casualties',
        population: 'civilians',
        speaker: body('The navy'),
      }),
      'civilian casualties',
    ],
    [
      'one person without a number',
      figure({
        quote: 'Okafor’s brother was among the dead.',
        wording: 'Okafor’s brother',
        low: 1,
        high: 1,
        standing: 'mention',
      }),
      'Okafor’s brother',
    ],
  ])('%s', (_, proposal, wording) => {
    const { claims, rejected } = pass(answer([proposal]));
    expect(rejected).toEqual([]);
    expect(claims).toMatchObject([{ wording }]);
  });

  it('half a sentence as the whole one', () => {
    expect(pass(answer([{ ...floor, quote: 'At least 12 people were killed' }])).claims).toMatchObject([
      { quote: twelve },
    ]);
  });

  it('who is blamed, by whom', () => {
    const quote = 'The Coast League blamed the navy’s patrol boats for the blast.';
    const { claims } = pass(
      answer([], [blame({ quote, actor: 'the navy', speaker: body('Coast League'), act: 'the blast' })]),
    );
    expect(claims).toMatchObject([{ measure: 'responsibility', actor: 'the navy', act: 'the blast', quote }]);
  });

  it('a part with its whole, by its place in the list', () => {
    const part = figure({
      quote: '“Seven  of them were\nchildren,” she said.',
      wording: 'Seven',
      low: 7,
      high: 7,
      population: 'children',
      partOf: 0,
    });
    const [whole, seven] = pass(answer([floor, part])).claims;
    expect(seven).toMatchObject({ partOf: whole?.key });
    expect(pass(answer([figure({ ...part, partOf: 7 })])).claims).toMatchObject([{ partOf: null }]);
  });

  it('without what only adds to it and is not in the article', () => {
    const more = {
      ...floor,
      via: 'Radio Nine',
      place: 'Harrow',
      relayed: 'the fishermen',
      speaker: person('Lena Okafor', 'mayor'),
    };
    expect(pass(answer([more])).claims).toMatchObject([
      { via: null, place: null, relayed: null, speaker: { role: null } },
    ]);
  });
});

describe('does not pass', () => {
  it.each([
    [
      'a quotation that nobody wrote',
      { quote: 'At least 12 people were killed, the mayor said.' },
      'its quotation does not stand in the article',
    ],
    ['no quotation', { quote: '' }, 'its quotation does not stand in the article'],
    [
      'a quotation of the headline',
      { quote: 'Blast in Port Nolan' },
      'its quotation does not stand in the article',
    ],
    ['another number', { low: 21, high: null }, 'its words say 12 or more, not 21 or more'],
    ['a floor as the exact number', { low: 12, high: 12 }, 'its words say 12 or more, not 12'],
    ['half of a number', { wording: '1' }, 'its wording does not stand in its quotation'],
    [
      'words of another sentence',
      { wording: 'Seven', low: 7, high: 7 },
      'its wording does not stand in its quotation',
    ],
    ['words without a figure', { wording: 'were killed' }, 'its wording has no figure that our tables read'],
    [
      'a denial where no word denies',
      { wording: 'were killed', low: 0, high: 0, stance: 'denies' as const },
      'its wording has no figure that our tables read',
    ],
    [
      'a speaker whom the article does not name',
      { speaker: person('Karim Haddad') },
      'the article does not name its speaker, “Karim Haddad”',
    ],
    [
      'half of a name that is another word',
      { speaker: body('Coast Leag') },
      'the article does not name its speaker, “Coast Leag”',
    ],
    [
      'people where attacks are counted',
      { measure: 'attacks' as const },
      'only attacks have nobody whom they count',
    ],
  ])('%s', (_, wrong, reason) => {
    const { claims, rejected } = pass(answer([{ ...floor, ...wrong }]));
    expect(claims).toEqual([]);
    expect(rejected).toMatchObject([{ reason }]);
  });

  it.each([
    [
      'blame of nobody knows whom',
      blame({
        quote: 'The Coast League blamed the navy’s patrol boats for the blast.',
        actor: 'the air force',
        speaker: body('Coast League'),
      }),
      'the article does not name its actor, “the air force”',
    ],
    [
      'blame by the outlet itself',
      blame({ quote: 'The Coast League blamed the navy’s patrol boats for the blast.', actor: 'the navy' }),
      'nobody is named who blames, admits or denies',
    ],
  ])('%s', (_, proposal, reason) => {
    expect(pass(answer([], [proposal]))).toMatchObject({ claims: [], rejected: [{ reason }] });
  });

  it.each([
    ['a term that is none', { ...floor, measure: 'deaths' }, 'its measure is not what the schema allows'],
    ['a number as text', { ...floor, low: '12' }, 'its low is not what the schema allows'],
    ['half a number', { ...floor, low: 12.5 }, 'its low is not what the schema allows'],
    ['a claim without a quote', { ...floor, quote: undefined }, 'its quote is not what the schema allows'],
    ['nothing', null, 'its form is not what the schema allows'],
  ])('%s', (_, proposal, reason) => {
    const given = { event: null, figures: [proposal, floor], responsibility: [] };
    const { claims, rejected } = gate(article, partsOf(text)[0]!, given, englishChecks);
    expect(claims).toHaveLength(1);
    expect(rejected).toMatchObject([{ reason }]);
  });

  it('more than 300 claims of one part', () => {
    const { claims, rejected } = pass(answer(Array.from({ length: 10_000 }, () => floor)));
    expect(claims).toHaveLength(300);
    expect(rejected).toEqual([{ proposal: '9700 more', reason: 'the answer has more than 300 claims' }]);
  });
});
