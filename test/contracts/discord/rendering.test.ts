import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packAsk, readId, unpackAsk } from '../../../src/chat/discord/ids.ts';
import { escape, link, pieces } from '../../../src/chat/discord/markdown.ts';
import { render } from '../../../src/chat/discord/render.ts';
import { longCard } from '../../kit/bots.ts';
import { cards } from '../../kit/discord/cards.ts';
import { message as messageSchema } from '../../kit/discord/schemas.ts';

const long = longCard(200);

describe('rendering', () => {
  const bodyOf = ({ embeds, components, files, allowedMentions }: ReturnType<typeof render>['message']) => ({
    embeds,
    components,
    allowed_mentions: allowedMentions,
    attachments: files.map((f, i) => ({
      id: String(i),
      ...(f.description ? { description: f.description } : {}),
    })),
  });

  test('any card stays within Discord’s limits on every page, and no page is empty', () => {
    fc.assert(
      fc.property(cards, fc.constantFrom(null, '/incident qaim'), fc.boolean(), (card, again, share) => {
        const { pages } = render(card, { again, share });
        for (const page of new Set([1, 2, Math.ceil(pages / 2), pages])) {
          const { message } = render(card, { page, again, share, by: 'Ana' });
          expect(messageSchema.safeParse(bodyOf(message)).error?.issues).toBeUndefined();
          expect(message.files.length).toBeLessThanOrEqual(10);
          expect(message.files.every((f) => f.attachment.length <= 10 * 1024 * 1024)).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  }, 20_000);

  test('nothing of a long text is lost over its pages', () => {
    const { pages } = render(long, { again: '/x' });
    const text = Array.from({ length: pages }, (_, i) => render(long, { page: i + 1, again: '/x' }))
      .map((r) => r.message.embeds[0]?.description)
      .join('\n');
    for (let i = 0; i < 200; i += 1) expect(text).toContain(`Line ${i} `);
    const words = Array.from({ length: 900 }, (_, i) => `w${i}*`).join(' ');
    expect(pieces(words, 300).join(' ').replaceAll('\\', '')).toBe(words);
    expect(pieces('y'.repeat(5000), 300).join('')).toBe('y'.repeat(5000));
  });

  test('tables are aligned where they fit, else a line a row; links show their host', () => {
    const rows = [
      ['55 civilians', 'hospital sources'],
      ['60', 'Karim Haddad'],
    ];
    const shown = (r: readonly (readonly string[])[]) =>
      render({ tone: 'plain', title: 't', blocks: [{ kind: 'table', rows: r }] }).message.embeds[0]
        ?.description;
    expect(shown(rows)).toBe('```\n55 civilians  hospital sources\n60            Karim Haddad\n```');
    expect(shown([['Reuters', 'https://www.reuters.com/a_(b)']])).toBe(
      '**Reuters** · [open](https://www.reuters.com/a_%28b%29) at www.reuters.com',
    );
    expect(shown([['a`b', 'c']])).toBe('**a\\`b** · c');
  });

  test.each([
    ['**bold** _it_ ~~s~~', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~s\\~\\~'],
    ['@everyone <@1> <#2>', '\\@everyone \\<\\@1\\> \\<#2\\>'],
    ['[x](https://evil.example)', '\\[x\\](https\\://evil.example)'],
    ['# h\n> q\n- l\n1. n', '\\# h\n\\> q\n\\- l\n1\\. n'],
    ['\u202egnp.exe\u202c', 'gnp.exe'],
  ])('%j is shown as it is', (text, escaped) => expect(escape(text)).toBe(escaped));

  test.each([
    ['https://user:pw@evil.example/', 'https\\://user:pw\\@evil.example/'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    [
      'https://nbcnews.com/a#:~:text=5%20dead',
      '[Open](https://nbcnews.com/a#:~:text=5%20dead) at nbcnews.com',
    ],
  ])('the link %s', (address, shown) => expect(link('Open', address)).toBe(shown));

  test('a picture is attached with its words, and shown', () => {
    const png = Buffer.from('png').toString('base64');
    const { message } = render({
      tone: 'plain',
      title: 't',
      blocks: [{ kind: 'picture', name: 'c.png', png, alt: '12 to 60 killed' }],
    });
    expect(message.files[0]).toMatchObject({ name: 'c.png', description: '12 to 60 killed' });
    expect(message.embeds[0]?.image?.url).toBe('attachment://c.png');
  });

  test('ids hold what a button does, and others are none', () => {
    expect(readId('r3:/incident qaim')).toEqual({ do: 'run', line: '/incident qaim' });
    expect(readId('a1:Why?\n/claim drop 3')).toEqual({ do: 'ask', ask: 'Why?', line: '/claim drop 3' });
    expect(readId('x:y')).toBeNull();
    const ask = { name: 'export', args: { incident: 'qaim', format: 'csv' } };
    expect(unpackAsk(packAsk(ask)!)).toEqual(ask);
    expect(packAsk({ line: 'x'.repeat(100) })).toBeNull();
    for (const bad of ['[1]', '["a",{"b":1}]', '{', '']) expect(unpackAsk(bad)).toBeNull();
  });
});
