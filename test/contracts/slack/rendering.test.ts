import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render } from '../../../src/chat/slack/render.ts';
import { escape, pieces, unescape } from '../../../src/chat/slack/rich.ts';
import { longCard } from '../../kit/bots.ts';
import { cards } from '../../kit/discord/cards.ts';
import { blocks } from '../../kit/slack/schemas.ts';
import { readOf } from '../../kit/slack/shown.ts';

const long = longCard(300);

describe('rendering', () => {
  const again = { key: 'k', ask: { line: '/incident qaim' } };

  test('any card stays within Slack’s limits on every page, and no page is empty', () => {
    fc.assert(
      fc.property(cards, fc.boolean(), (card, isAnswer) => {
        const look = isAnswer ? { again } : { by: 'Ana', notes: ['in the thread'] };
        const { pages } = render(card, look);
        for (const page of new Set([1, 2, Math.ceil(pages / 2), pages])) {
          const { message } = render(card, { ...look, page });
          expect(blocks.safeParse(message.blocks).error?.issues).toBeUndefined();
          expect(JSON.stringify(message.blocks).length).toBeLessThanOrEqual(13_000);
          expect(message.text.length).toBeLessThanOrEqual(3000);
          expect(message.text).not.toMatch(/<[@!#]/);
          expect(message.blocks.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 120 },
    );
  }, 30_000);

  test('nothing of a long text is lost over its pages', () => {
    const { pages } = render(long, { again });
    const text = Array.from({ length: pages }, (_, i) =>
      readOf(blocks.parse(render(long, { page: i + 1, again }).message.blocks)),
    ).join('\n');
    for (let i = 0; i < 300; i += 1) expect(text).toContain(`Line ${i} `);
    const words = Array.from({ length: 900 }, (_, i) => `w${i}*`).join(' ');
    expect(pieces(words, 300).join(' ')).toBe(words);
    expect(pieces('y'.repeat(5000), 300).join('')).toBe('y'.repeat(5000));
  });

  test('tables are aligned where they fit, else a line a row; links show their host', () => {
    const shown = (rows: readonly (readonly string[])[]) =>
      readOf(
        blocks.parse(render({ tone: 'plain', title: 't', blocks: [{ kind: 'table', rows }] }).message.blocks),
      );
    const rows = [
      ['55 civilians', 'hospital sources'],
      ['60', 'Karim Haddad'],
    ];
    expect(shown(rows)).toBe('t\n55 civilians  hospital sources\n60            Karim Haddad');
    expect(shown([['Reuters', 'https://www.reuters.com/a']])).toBe(
      't\nReuters · open <https://www.reuters.com/a> at www.reuters.com',
    );
    expect(shown([['x', 'javascript:alert(1)']])).not.toContain('<');
    expect(shown([['x', 'https://user:pw@evil.example/']])).not.toContain('<');
  });

  test.each([
    [
      '<!channel> <@U1> & <https://evil.example|x>',
      '&lt;!channel&gt; &lt;@U1&gt; &amp; &lt;https://evil.example|x&gt;',
    ],
    ['\u202egnp.exe\u202c', 'gnp.exe'],
  ])('%j is escaped', (text, escaped) => expect(escape(text)).toBe(escaped));

  test.each([
    ['<https://a.example/x?a=1&amp;b=2>', 'https://a.example/x?a=1&b=2'],
    ['<https://a.example|A>', 'https://a.example'],
    ['<#C1|newsroom> <!subteam^S1|@desk> &lt;b&gt;', 'newsroom @desk <b>'],
  ])('%j is read as %j', (text, meant) => expect(unescape(text)).toBe(meant));
});
