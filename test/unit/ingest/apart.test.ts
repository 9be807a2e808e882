import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const heavy = [
  'linkedom',
  'defuddle',
  '@mozilla/readability',
  'feedsmith',
  'unpdf',
  'postal-mime',
  'chrono-node',
];

/** Which of the heavy packages a program that imports a file loads. */
function loadedBy(file: string): readonly string[] {
  const code = `
    import { registerHooks } from 'node:module';
    const urls = [];
    registerHooks({ load: (url, context, next) => (urls.push(url), next(url, context)) });
    await import(${JSON.stringify(new URL(file, root).href)});
    console.log(JSON.stringify(urls));`;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', code];
  const urls: unknown = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  if (!Array.isArray(urls)) throw new Error('no list of modules came');
  return heavy.filter((name) => urls.some((url) => String(url).includes(`/node_modules/${name}/`)));
}

test('what reads documents is loaded where they are read, not in the program itself', () => {
  expect(loadedBy('src/ingest/index.ts')).toEqual([]);
});

test.each([
  ['src/ingest/page/pageJob.ts', 'linkedom'],
  ['src/ingest/feedJob.ts', 'feedsmith'],
  ['src/ingest/files/mailJob.ts', 'postal-mime'],
  ['src/ingest/files/pdfJob.ts', 'unpdf'],
])('%s loads %s', (file, name) => {
  expect(loadedBy(file)).toContain(name);
});
