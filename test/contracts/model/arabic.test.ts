import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import type { Ledger } from '../../../src/core/ledger.ts';
import { articleOf } from '../../kit/demo.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { agreed, deskWith, isJudging } from '../../kit/model/desk.ts';
import { type ModelKit, startModel } from '../../kit/model/index.ts';
import { answer, figure, person } from '../../kit/model/proposals.ts';
import { roomWith } from '../../kit/model/room.ts';

let kit: ModelKit;
let ledger: Ledger;

beforeEach(async () => {
  kit = await startModel();
  ledger = await memoryLedger();
});
afterEach(async () => {
  await ledger.close();
  await kit.stop();
});

const quote =
  'قال النائب محمد الكربولي إن ما لا يقل عن ٤٢ مدنياً قتلوا في الغارة على سوق القائم يوم الأربعاء.';
const none = 'ونفى الجيش العراقي سقوط ضحايا مدنيين في قصف المدينة الواقعة غرب العراق قرب الحدود السورية.';
const arabic = articleOf(`${quote}\n\n${none}`, {
  id: 'arabic',
  title: 'غارة على سوق في القائم',
  outlet: 'Al Nahar Wire',
  published: '2016-12-08',
});
const english = articleOf(
  'An air strike on a market in Qaim, Iraq, killed 12 civilians on Wednesday, lawmaker Mohammed Karbouli told the Paper. He saw the bodies himself, he said.',
  { id: 'english', title: 'Air strike kills 12 in Qaim', published: '2016-12-08' },
);
const event = {
  kind: 'air strike',
  place: 'القائم',
  placeInLatin: 'Qaim',
  country: 'Iraq',
  date: '2016-12-07',
};
const floor = figure({
  quote,
  wording: 'ما لا يقل عن ٤٢ مدنياً',
  low: 42,
  high: null,
  population: 'civilians',
  speaker: person('محمد الكربولي', 'النائب'),
  attackers: 'none',
});

const replies = (figures: readonly ReturnType<typeof figure>[]) => {
  kit.reply = (request) =>
    isJudging(request)
      ? { object: agreed }
      : { object: request.prompt.includes(quote) ? answer(figures, [], event) : answer() };
};
const take = (desk: ReturnType<typeof deskWith>, article: Article) =>
  desk.processArticle(article, { isAwaited: true });

describe('an article in Arabic', () => {
  test('is read by the model alone, and its figures by number tables of ours', async () => {
    replies([floor, { ...floor, low: 24, high: 24 }, { ...floor, wording: '٤٢', low: 42, high: 42 }]);
    const outcome = await take(deskWith(kit, ledger, { for: 'foreign' }), arabic);
    const claims = 'claims' in outcome ? outcome.claims : [];
    expect(claims).toMatchObject([
      {
        low: 42,
        high: null,
        wording: 'ما لا يقل عن ٤٢ مدنياً',
        quote,
        readers: { by: 'model' },
        date: '2016-12-07',
      },
    ]);
    expect(outcome).toMatchObject({
      incident: { place: 'Qaim', within: ['Anbar', 'Iraq'], date: '2016-12-07', kind: 'air strike' },
    });
  });

  test('is of one incident with one in English, and its speaker is the same', async () => {
    replies([floor]);
    const desk = deskWith(kit, ledger, { for: 'foreign' });
    await take(desk, english);
    const outcome = await take(desk, arabic);
    expect(await ledger.incidents()).toHaveLength(1);
    const [a, b] = (await ledger.claimsOf('qaim-2016-12-07')).filter(
      ({ speaker }) => speaker?.kind === 'person',
    );
    expect([a?.speaker?.name, b?.speaker?.name]).toEqual(['Mohammed Karbouli', 'محمد الكربولي']);
    expect(b?.speakerKey).toBe(a?.speakerKey);
    expect('alert' in outcome && outcome.alert?.alert.findings).toMatchObject([{ kind: 'self-conflict' }]);
  });

  test('is printed once an editor accepts what the model alone has', async () => {
    replies([floor]);
    const { add, read } = roomWith(kit, ledger, { for: 'foreign' });
    await add(arabic);
    expect(await read('/incident qaim')).toContain('No figure can be quoted yet');
    await read('/claim choose 1 model');
    expect(await read('/incident qaim')).toMatch(/killed at least 42 civilians, .*said\./);
  });

  test('says nothing where no model reads it', async () => {
    replies([floor]);
    const desk = deskWith(kit, ledger, { for: 'added' });
    expect(await take(desk, arabic)).toMatchObject({ claims: [], incident: null });
  });

  test.each([
    ['that it does not name', { ...event, place: 'الموصل', placeInLatin: 'Mosul' }, null],
    ['whose Latin name is another’s', { ...event, placeInLatin: 'Mosul' }, 'القائم'],
  ])('has no place %s', async (_, proposed, place) => {
    kit.reply = (request) =>
      isJudging(request) ? { object: agreed } : { object: answer([floor], [], proposed) };
    const outcome = await take(deskWith(kit, ledger), arabic);
    expect('reading' in outcome && outcome.reading.event.place).toBe(place);
  });
});
