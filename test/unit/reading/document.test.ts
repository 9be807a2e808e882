import { describe, expect, it } from 'vitest';
import { english } from '../../../src/languages/en/index.ts';
import { paragraphsOf } from '../../../src/reading/document/lines.ts';
import { segmentsOf } from '../../../src/reading/document/segments.ts';
import { extract } from '../../../src/readers/extract.ts';
import { ofOthers } from './roles/ofOthers.ts';
import { ofTheReport } from './roles/ofTheReport.ts';
import type { Row } from './roles/row.ts';

const roles = (text: string, title: string | null = null): string[] =>
  segmentsOf(text, title, english.document).map((s) => `${s.role}: ${text.slice(s.start, s.end).trim()}`);

const rows: readonly Row[] = [...ofTheReport, ...ofOthers];

describe('roles of a text', () => {
  it.each(rows)('%s', (_, text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it('knows the title again at the head of the text, whatever its marks', () => {
    const text = 'Bus falls into river – four killed. A bus fell into a river.';
    expect(roles(text, 'Bus Falls into River: Four Killed')[0]).toBe(
      'headline: Bus falls into river – four killed.',
    );
    expect(roles(text, 'Bus falls into lake: four killed')).toEqual([`body: ${text}`]);
  });

  it('drops what stands over the title of the report and is on none of its subjects', () => {
    const over = 'A ferry sank off Dresk and nine people are missing.';
    const text = `${over}\nMill Fire Kills Six\nA fire in a mill killed six workers.`;
    expect(roles(text, 'Mill fire kills six')[0]).toBe(`furniture: ${over}`);
    expect(roles(text.replace('A ferry sank off Dresk', 'The mill in Dresk'), 'Mill fire kills six')[0]).toBe(
      'body: The mill in Dresk and nine people are missing.',
    );
  });

  it('keeps an opening that names nobody', () => {
    const text = 'Her two sons died when the roof fell in.\nThe quake in Lavia killed 800 people.';
    expect(roles(text, 'Quake in Lavia kills 800')[0]).toMatch(/^body: Her two sons/);
  });

  it('covers the text in order and without overlap', () => {
    const text = rows.map(([, t]) => t).join('\n\n');
    const segments = segmentsOf(text, null, english.document);
    for (const [i, s] of segments.entries()) {
      expect(s.end).toBeGreaterThan(s.start);
      expect(s.start).toBeGreaterThanOrEqual(segments[i - 1]?.end ?? 0);
    }
  });
});

describe('lines', () => {
  const paragraphs = (text: string): string[] =>
    paragraphsOf(text, english.document).map((p) => text.slice(p.start, p.end).replaceAll('\n', '⏎'));

  it('joins lines that are broken for width', () => {
    const text =
      'TOLV - At least nine people, among them two women and\nthree children, were killed in a blast in Tolv,\nsaid the mayor of\nTorsk.\n\nThe wounded were taken to hospitals in the\ntown.';
    expect(paragraphs(text)).toHaveLength(2);
  });

  it.each([
    ['sentences', 'Nine people died.\nThe mayor spoke.'],
    ['a headline over a sentence', 'Nine killed in Tolv blast\nThe mayor said nine people died.'],
    ['lines of a list', '- nine in Tolv\n- four in Dresk'],
  ])('leaves %s apart', (_, text) => {
    expect(paragraphs(text)).toHaveLength(2);
  });
});

describe('figures of a headline in the text', () => {
  const claims = (text: string) =>
    extract({ id: '1', title: null, text, url: null, outlet: null, published: '2019-05-03' }).claims.map(
      (c) =>
        c.measure === 'responsibility'
          ? 'responsibility'
          : `${c.measure} ${c.wording} ${c.speaker?.name ?? '-'}`,
    );

  it('are not told again', () => {
    expect(claims('Nine killed in Tolv blast\nA blast in Tolv killed nine people on Friday.')).toEqual([
      'killed nine people -',
    ]);
  });

  it('stand where the report has none', () => {
    expect(claims('Nine killed in Tolv blast\nA blast shook Tolv on Friday. The mayor was at home.')).toEqual(
      ['killed Nine -'],
    );
  });
});
