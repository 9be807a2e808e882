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
  expect(named.filter((name) => !existsSync(name))).toEqual([]);
});
