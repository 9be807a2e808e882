import * as fc from 'fast-check';
import { compose } from '../../../src/app/compose.ts';
import { chartData, rangeChart, rangeSvg } from '../../../src/charts/index.ts';
import { pngOf } from '../../../src/charts/png.ts';
import { type ChartData, mostRows } from '../../../src/charts/rows.ts';
import type { FigureClaim } from '../../../src/core/claim.ts';
import type { IncidentFile } from '../../../src/core/desk.ts';
import type { NewRelation } from '../../../src/core/relation.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { clock } from '../../kit/desk.ts';
import { article, commit, figure, relation } from '../store/commits.ts';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';

/** The file of an incident with these claims of one article, by Speaker 0, Speaker 1 and so on. */
async function fileOf(
  claims: readonly Partial<FigureClaim>[],
  relations: readonly NewRelation[] = [],
): Promise<IncidentFile> {
  const ledger = await memoryLedger();
  const told = claims.map((about, i) =>
    figure(`f${i}`, { speaker: { name: `Speaker ${i}`, role: null, kind: 'group' }, ...about }),
  );
  await ledger.commit(commit(article('a', { outlet: 'Herald' }), told, { relations }));
  const found = await compose(ledger, clock).desk.find('qaim');
  await ledger.close();
  if (found.found !== 'one') throw new Error('no incident');
  return found.file;
}

const clash = (a: number, b: number): NewRelation =>
  relation('conflict', { fresh: a }, { fresh: b }, 'denial');
const dataOf = (file: IncidentFile): ChartData => {
  const data = chartData(file);
  if (!data) throw new Error('nothing to draw');
  return data;
};

/** What linkedom, which has no types for it, gives of an element. */
interface Drawn {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: readonly Drawn[];
  getAttribute(name: string): string | null;
}

/** The drawing, queried as a page would be. */
async function drawing(claims: readonly Partial<FigureClaim>[], relations: readonly NewRelation[] = []) {
  const svg = rangeSvg(dataOf(await fileOf(claims, relations)));
  const { document } = parseHTML(svg);
  const all = (selector: string): Drawn[] => [...document.querySelectorAll(selector)];
  // A text that was cut has the whole of it as its title.
  const drawn = (e: Drawn): string =>
    [...e.childNodes]
      .flatMap((n) => (n.nodeName.toLowerCase() === 'title' ? [] : [n.textContent ?? '']))
      .join('');
  const texts = all('text').map(drawn);
  const number = (e: Drawn | undefined, name: string): number => Number(e?.getAttribute(name));
  /** Where the axis has a number, in pixels. */
  const at = (n: number): number => {
    const tick = all('[aria-label="x-axis tick label"] text').find((t) => t.textContent === String(n));
    return Number(/translate\(([\d.]+)/.exec(tick?.getAttribute('transform') ?? '')?.[1]);
  };
  const bars = all('[aria-label="bar"] rect').map((r) => ({
    from: number(r, 'x'),
    to: number(r, 'x') + number(r, 'width'),
    fill: r.getAttribute('fill'),
  }));
  const dots = all('[aria-label="dot"] path, [aria-label="dot"] circle');
  return { svg, texts, at, bars, dots };
}

const between = { low: 20, high: 60, wording: '20 to 60' };
const over = { low: 101, high: null, wording: 'more than 100' };
const under = { low: null, high: 40, wording: 'fewer than 41' };
const denial = { low: 0, high: 0, stance: 'denies', wording: 'none' } as const;

describe('the picture', () => {
  test('has a bar from low to high, and who says it, in which words, carried by whom', async () => {
    const { bars, at, texts } = await drawing([between]);
    expect(bars).toHaveLength(1);
    expect(bars[0]?.from).toBeCloseTo(at(20), 0);
    expect(bars[0]?.to).toBeCloseTo(at(60), 0);
    expect(texts).toEqual(
      expect.arrayContaining(['Speaker 0', '20 to 60', 'Herald, 8 Dec', 'Killed: 20 to 60', 'people killed']),
    );
  });

  test.each([
    ['no upper limit', over, 'right'],
    ['no lower limit', under, 'left'],
  ])('has an arrow where %s was named, and says so', async (_, claim, side) => {
    const { dots, texts, bars } = await drawing([between, claim]);
    expect(dots).toHaveLength(1);
    expect(bars).toHaveLength(2);
    expect(texts.join()).toContain(`Arrow to the ${side}`);
    const closed = await drawing([between]);
    expect(closed.dots).toHaveLength(0);
    expect(closed.texts.join()).not.toContain('Arrow');
  });

  test('has a dot for one number and a diamond at 0 for a denial', async () => {
    const { dots, bars, texts } = await drawing([{}, denial]);
    expect([dots.length, bars.length]).toEqual([2, 0]);
    expect(texts).toEqual(expect.arrayContaining(['denied', '55 civilians', 'Killed: 55']));
  });

  test('tells conflicts by a pattern as well as by colour', async () => {
    const { svg, bars, texts } = await drawing([between, over, { ...between, low: 21 }], [clash(0, 1)]);
    expect(bars.map((b) => b.fill)).toEqual(['url(#hatch)', '#0072b2', 'url(#hatch)']);
    expect(svg).toContain('<pattern id="hatch"');
    expect(texts.join()).toContain('Hatched: contradicts another figure here.');
    const peaceful = await drawing([between, over]);
    expect(peaceful.svg).not.toContain('fill="url(#hatch)"');
    expect(peaceful.texts).toContain(
      'No figure here contradicts another.  Arrow to the right: no upper limit was named.',
    );
  });

  test('goes over to logarithms, and says so, where 3 stand beside 30,000', async () => {
    const { texts } = await drawing([
      { low: 3, high: 3 },
      { low: 30_000, high: 30_000 },
    ]);
    expect(texts.join()).toContain('logarithmic');
    expect((await drawing([between])).texts.join()).not.toContain('logarithmic');
  });

  test('is a PNG 1,200 wide, with its words drawn', async () => {
    const file = await fileOf([between]);
    const { png } = rangeChart(file) ?? { png: new Uint8Array() };
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    const size = new DataView(png.buffer, png.byteOffset);
    expect([size.getUint32(16), size.getUint32(20)]).toEqual([1200, 286]);
    const svg = rangeSvg(dataOf(file));
    expect(png.length).toBeGreaterThan(1.5 * pngOf(svg.replace(/<text.*?<\/text>/gs, '')).length);
  });
});

describe('how many', () => {
  test('1 speaker is 1 row', async () => expect(dataOf(await fileOf([{}])).rows).toHaveLength(1));

  test('of 40 the outermost and a speaker of each figure are drawn, and the rest is counted', async () => {
    const claims = Array.from({ length: 40 }, (_, i) => ({
      low: 10 + i,
      high: 10 + i,
      wording: `${10 + i}`,
    }));
    const data = dataOf(await fileOf(claims));
    expect(data.rows).toHaveLength(mostRows);
    expect(data.more).toBe(20);
    expect([data.rows[0]?.low, data.rows.at(-1)?.low]).toEqual([10, 49]);
    expect(rangeSvg(data)).toContain('and 20 more');
    expect(rangeChart(await fileOf(claims))?.alt).toContain('And 20 more that the picture leaves out.');
  });

  test('nothing to draw is null', async () => {
    expect(rangeChart(await fileOf([]))).toBeNull();
    expect(rangeChart(await fileOf([{}]), 'missing')).toBeNull();
  });
});

test('the alt text tells the range, then every speaker with figure, outlet and conflicts', async () => {
  const role = { name: 'Ana Silva', role: 'mayor', kind: 'person' } as const;
  const file = await fileOf([between, { ...over, speaker: role }, denial], [clash(0, 1)]);
  expect(rangeChart(file)?.alt.split('\n')).toEqual([
    'Killed: more than 100. Air strike · Qaim, Anbar, Iraq · 7 Dec 2016.',
    'Denied: Speaker 2 (Herald, 8 Dec).',
    '20 to 60: Speaker 0 (Herald, 8 Dec).',
    'More than 100: Ana Silva, mayor (Herald, 8 Dec).',
    'In conflict: 20 to 60; more than 100.',
  ]);
});

describe('names in other letters', () => {
  const karbi = { name: 'اللواء محمد الكربي', role: null, kind: 'person' } as const;
  const claims = [
    { speaker: karbi, low: 101, high: null, wording: 'أكثر من ١٠٠ مدني' },
    { speaker: { name: '中央社', role: null, kind: 'organisation' }, low: 12, high: 12, wording: '12人' },
    { speaker: { name: 'Карим Хаддад', role: null, kind: 'person' }, low: 9, high: 9, wording: '9 человек' },
  ] as const;

  test('are drawn in letters that the picture has', async () => {
    const { texts } = await drawing(claims);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Mohammed al-Karbi',
        'more than 100 civilians',
        'ZhongYangShe',
        'Карим Хаддад',
      ]),
    );
    expect(texts.join(' ')).toMatch(/^[\p{Script=Latin}\p{Script=Cyrillic}\p{P}\p{S}\d\s]+$/u);
  });

  test('stand as they are in the alt text', async () => {
    expect(rangeChart(await fileOf(claims))?.alt).toContain('\u2068اللواء محمد الكربي\u2069 (Herald');
  });
});

describe('hostile names', () => {
  test.each([
    ['</text><script>alert(1)</script>', '&lt;script'],
    ['"&<>\'', '&amp;&lt;'],
    ['<image href="file:///etc/passwd"/>', '&lt;image'],
  ])('%s is text', async (name, escaped) => {
    const { svg } = await drawing([{ speaker: { name, role: null, kind: 'group' } }]);
    expect(svg).toContain(escaped);
    expect(svg).not.toMatch(/<(?:script|image)/);
  });

  test('turn no reading direction, and are cut at their column with an ellipsis', async () => {
    const name = `\u202egnp.exe\u202c ${'W'.repeat(500)}`;
    const { svg, texts } = await drawing([{ speaker: { name, role: null, kind: 'group' } }]);
    expect(svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(texts.find((t) => t.startsWith('gnp.exe'))).toMatch(/^.{10,60}…$/);
  });

  test('whatever it is, it is drawn', async () => {
    const file = await fileOf([between]);
    const data = dataOf(file);
    const hostile = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(hostile, hostile, (speaker, figureText) => {
        const rows = [{ ...data.rows[0]!, speaker, figure: figureText, carried: speaker }];
        const svg = rangeSvg({ ...data, title: speaker, rows });
        expect(svg).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
        expect(pngOf(svg).length).toBeGreaterThan(10_000);
      }),
      { numRuns: 25 },
    );
  });
});
