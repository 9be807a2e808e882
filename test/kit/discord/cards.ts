import * as fc from 'fast-check';
import type { Action, Block, Card } from '../../../src/core/card.ts';

/** Text as articles have it at their worst: marks, mentions, links, controls, any length. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        'word',
        ' ',
        '\n',
        '**',
        '`',
        '```',
        '@everyone',
        '<@123>',
        '[a](https://evil.example)',
        '\u202e',
        'https://evil.example/x',
        '# h',
        '> q',
        '- l',
        '1. n',
        '|',
        '\\',
        '_',
        '😀',
        '\ud800',
        '🏳️‍🌈',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('x', '*', 'word ', '\n', '`', '@', '😀'), fc.integer({ min: 1, max: 5000 }))
    .map(([text, n]) => text.repeat(n)),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: nasty }),
  fc.record({ kind: fc.constant('heading' as const), text: nasty, note: nasty }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(fc.oneof(nasty, fc.string({ maxLength: 12 }), fc.webUrl()), { maxLength: 5 }), {
      maxLength: 10,
    }),
  }),
  fc.record({
    kind: fc.constant('quote' as const),
    text: nasty,
    source: nasty,
    url: fc.oneof(fc.webUrl(), nasty),
  }),
  fc.record({
    kind: fc.constant('file' as const),
    name: fc.oneof(fc.string(), fc.constant('qaim.csv')),
    mime: fc.constant('text/csv'),
    content: nasty,
  }),
  fc.record({
    kind: fc.constant('picture' as const),
    name: fc.constant('chart.png'),
    png: fc.base64String({ maxLength: 40 }),
    alt: nasty,
  }),
);

const short = fc.string({ maxLength: 120 });
const action: fc.Arbitrary<Action> = fc.record(
  {
    label: fc.oneof(short, nasty),
    command: fc.oneof(short, nasty).map((t) => `/${t}`),
    ask: short,
    style: fc.constantFrom('primary' as const, 'danger' as const),
  },
  { requiredKeys: ['label', 'command'] },
);

/** Any card at all. */
export const cards: fc.Arbitrary<Card> = fc.record(
  {
    tone: fc.constantFrom('plain' as const, 'alert' as const, 'error' as const),
    title: nasty,
    subtitle: nasty,
    blocks: fc.array(block, { maxLength: 14 }),
    actions: fc.array(action, { maxLength: 45 }),
  },
  { requiredKeys: ['tone', 'title', 'blocks'] },
);
