import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, ours } from '../kit/sources.ts';

/** Who may import whom (docs/architecture.md). A part always may import itself; a part that is not here may import nothing. */
const rules: Readonly<Record<string, readonly string[] | 'all'>> = {
  core: [],
  lexicon: ['core'],
  languages: ['core'],
  'languages/common': ['core', 'languages'],
  'languages/en': ['core', 'lexicon', 'languages', 'languages/common'],
  'languages/ar': ['core', 'languages', 'languages/common'],
  reading: ['core', 'languages', 'languages/common'],
  readers: [
    'core',
    'lexicon',
    'languages',
    'languages/common',
    'languages/en',
    'languages/ar',
    'reading',
    'workers',
  ],
  matching: ['core'],
  alerting: ['core', 'matching'],
  edits: ['core', 'matching'],
  ingest: ['core', 'workers'],
  workers: ['core'],
  store: ['core'],
  charts: ['core', 'cards', 'languages/ar'],
  cards: ['core'],
  commands: ['core', 'cards'],
  chat: ['core', 'cards'],
  'chat/terminal': ['core', 'cards'],
  'chat/slack': ['core', 'cards'],
  'chat/discord': ['core', 'cards'],
  jobs: ['core', 'cards', 'matching', 'alerting', 'edits', 'ingest'],
  ops: ['core'],
  desk: ['core', 'cards', 'matching', 'alerting', 'edits', 'ingest', 'charts'],
  app: 'all',
  cli: 'all',
};

/** Packages that one part alone may import. */
const packages: Readonly<Record<string, string>> = {
  kysely: 'store',
  'better-sqlite3': 'store',
  'node-cron': 'jobs',
  'discord.js': 'chat/discord',
  '@slack/bolt': 'chat/slack',
  eld: 'languages',
  undici: 'ingest',
  ai: 'readers',
  '@ai-sdk/anthropic': 'readers',
  '@ai-sdk/openai-compatible': 'readers',
  pino: 'ops',
  'prom-client': 'ops',
};

/** Breaches that stand in the code and wait for a fix; a line that is no longer true fails too. */
const known: readonly string[] = [];

const statement = /^(?:import|export)\s(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const call = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** `import`, `export … from` and `import()` of a source: what each names. */
const importsOf = (source: string): readonly string[] =>
  [...source.matchAll(statement), ...source.matchAll(call)].map((match) => match[1] ?? '');

/** Parts whose folders are parts of their own. */
const divided = new Set(['chat', 'languages']);

/** src/chat/terminal/adapter.ts → chat/terminal, src/store/open.ts → store, src/cli.ts → cli, commands/help.ts → commands. */
function partOf(path: string): string {
  const [top = '', ...rest] = path.replace(/\.ts$/, '').split('/');
  if (top !== 'src') return top;
  return divided.has(rest[0] ?? '') && rest.length > 2 ? `${rest[0]}/${rest[1]}` : (rest[0] ?? '');
}

function breach(path: string, specifier: string): string | null {
  const from = partOf(path);
  if (!specifier.startsWith('.')) {
    const name = specifier.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? specifier;
    const owner = Object.hasOwn(packages, name) ? packages[name] : undefined;
    return owner === undefined || owner === from
      ? null
      : `${path} imports ${name}: that belongs in ${owner} alone`;
  }
  const target = posix.join(posix.dirname(path), specifier);
  const to = partOf(target);
  const allowed = Object.hasOwn(rules, from) ? rules[from] : [];
  return to === from || allowed === 'all' || allowed?.includes(to)
    ? null
    : `${path} imports ${target}: ${from} may not import ${to}`;
}

const breaches = (files: Files): readonly string[] =>
  Object.entries(files).flatMap(([path, source]) =>
    importsOf(source).flatMap((specifier) => breach(path, specifier) ?? []),
  );

/** Files that import each other in a loop, types included: each loop once, its files by name. */
function loops(files: Files): readonly (readonly string[])[] {
  const next = new Map(
    Object.entries(files).map(([path, source]) => [
      path,
      importsOf(source)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => posix.join(posix.dirname(path), specifier)),
    ]),
  );
  const reach = new Map([...next.keys()].map((path) => [path, reachable(path, next)]));
  const found = [...reach].flatMap(([path, to]) =>
    to.has(path) ? [[...to].filter((other) => reach.get(other)?.has(path)).toSorted()] : [],
  );
  return [...new Map(found.map((loop) => [loop.join(' '), loop])).values()];
}

/** What a file imports, and what that imports in turn; the file itself only where a way leads back to it. */
function reachable(path: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...(next.get(path) ?? [])];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(next.get(at) ?? []));
  }
  return seen;
}

describe('who may import whom', () => {
  it('holds in src and commands', () => {
    expect(breaches(ours())).toEqual(known);
  });

  it('sees the files and their imports', () => {
    const files = ours();
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['src/app/main.ts', 'commands/index.ts']));
    expect(importsOf(files['src/app/main.ts'] ?? '')).toContain('node:fs');
    expect(importsOf(files['src/app/start.ts'] ?? '')).toContain('./bot.ts');
  });

  it.each<[path: string, source: string]>([
    ['src/core/claim.ts', "import { words } from '../lexicon/places.ts';"],
    ['src/matching/speaker.ts', "import type { Place } from '../lexicon/places.ts';"],
    ['src/reading/pipeline.ts', "export { open } from '../store/open.ts';"],
    ['src/ingest/page.ts', "import {\n  a,\n  b,\n} from '../readers/extract.ts';"],
    ['src/lexicon/places.ts', "import '../matching/index.ts';"],
    ['src/reading/pipeline.ts', "import { english } from '../languages/en/index.ts';"],
    ['src/languages/language.ts', "import { tagged } from './en/tagging/index.ts';"],
    ['src/languages/ar/checks.ts', "import { fold } from '../en/speakerKey.ts';"],
    ['src/readers/checksOf.ts', "const { eld } = await import('eld/extrasmall');"],
    ['src/store/open.ts', "const m = await import('../jobs/deliver.ts');"],
    ['src/jobs/deliver.ts', "import { openLedger } from '../store/index.ts';"],
    ['src/desk/index.ts', "import { openLedger } from '../store/index.ts';"],
    ['src/chat/slack/adapter.ts', "import { render } from '../discord/render.ts';"],
    ['src/chat/slack/adapter.ts', "import { makeDispatch } from '../dispatch.ts';"],
    ['src/jobs/deliver.ts', "import { makeDispatch } from '../chat/dispatch.ts';"],
    ['src/chat/dispatch.ts', "import { commands } from '../../commands/index.ts';"],
    ['commands/help.ts', "import { loadConfig } from '../src/app/config.ts';"],
    ['commands/help.ts', "import { openLedger } from '../src/store/index.ts';"],
    ['src/workers/pool.ts', "import { readFeed } from '../ingest/feed.ts';"],
    ['src/surprise/new.ts', "import { fold } from '../core/fold.ts';"],
    ['src/jobs/schedule.ts', "import { Kysely } from 'kysely';"],
    ['src/store/open.ts', "import cron from 'node-cron';"],
    ['src/chat/discord/adapter.ts', "import bolt from '@slack/bolt';"],
    ['src/chat/dispatch.ts', "import { REST } from 'discord.js';"],
    ['src/app/main.ts', "import { fetch } from 'undici';"],
    ['src/cli.ts', "import { sql } from 'kysely/helpers/sqlite';"],
  ])('refuses %s: %s', (path, source) => {
    expect(breaches({ [path]: source })).toHaveLength(1);
  });

  it.each(['languages/en/index.ts', 'readers/extract.ts', 'reading/pipeline.ts', 'lexicon/places.ts'])(
    'lets alerting import no %s',
    (other) => {
      expect(breaches({ 'src/alerting/suppress.ts': `import '../${other}';` })).toHaveLength(1);
    },
  );

  it('lets pass what is allowed, and words that only look like an import', () => {
    const files: Files = {
      'src/readers/extract.ts': "import { openGazetteer } from '../lexicon/places.ts';",
      'src/jobs/processArticle.ts': "import type { Article } from '../core/article.ts';\nimport 'node-cron';",
      'src/chat/slack/adapter.ts': "import bolt from '@slack/bolt';\nimport { render } from './render.ts';",
      'src/chat/dispatch.ts': "import { parseLine } from './parse.ts';",
      'src/app/main.ts': "import { makeDispatch } from '../chat/dispatch.ts';",
      'commands/help.ts': "import type { Command } from '../src/core/command.ts';",
      'src/core/card.ts': "// not an import from '../store/index.ts'\nexport const from = 'kysely';",
    };
    expect(breaches(files)).toEqual([]);
  });
});

describe('no files import each other in a loop', () => {
  it('holds in src and commands', () => {
    expect(loops(ours())).toEqual([]);
  });

  it('sees a loop of two, of types alone, and one that leads through others', () => {
    const files: Files = {
      'src/core/a.ts': "import type { B } from './b.ts';",
      'src/core/b.ts': "import { a } from './a.ts';",
      'src/core/c.ts': "import { a } from './a.ts';\nimport { d } from './d.ts';",
      'src/core/d.ts': "export { e } from './e.ts';",
      'src/core/e.ts': "const c = await import('./c.ts');",
      'src/core/f.ts': "import { d } from './d.ts';",
    };
    expect(loops(files)).toEqual([
      ['src/core/a.ts', 'src/core/b.ts'],
      ['src/core/c.ts', 'src/core/d.ts', 'src/core/e.ts'],
    ]);
  });
});
