import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const path = /`((?:src|test|docs|commands|bench|data)\/[\w./-]*\w\/?)`/g;

test.each(pages)('every file and folder that %s names is there', (page) => {
  const named = [...readFileSync(page, 'utf8').matchAll(path)].map(([, name]) => name!);
  // the ledger is there once the program has run
  const missing = named.filter((name) => !name.endsWith('.db') && !existsSync(name));
  expect(missing).toEqual([]);
});
