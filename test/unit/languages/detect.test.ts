import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { detect } from '../../../src/languages/detect.ts';

const pair = z.tuple([z.string(), z.string()]);
const cases = z
  .object({ is: z.array(pair), neither: z.array(pair), untold: z.array(z.string()) })
  .parse(JSON.parse(readFileSync(new URL('../../cases/languages.json', import.meta.url), 'utf8')));

describe('the language of a text', () => {
  test.each(cases.is)('%s: %s', async (language, text) => {
    expect(await detect(text)).toBe(language);
  });

  test.each(cases.neither)('%s is neither English nor Arabic: %s', async (_, text) => {
    expect(['en', 'ar']).not.toContain(await detect(text));
  });

  test.each(cases.untold)('nothing tells it of “%s”', async (text) => {
    expect(await detect(text)).toBeNull();
  });

  const arabic = cases.is.filter(([language]) => language === 'ar').map(([, text]) => text);

  it('is that of the most of it, whatever stands at its head', async () => {
    const head = 'Share this story by mail. Read more about it here. Follow us. '.repeat(16);
    expect(await detect(head + arabic.join(' ').repeat(5))).toBe('ar');
  });

  it('is told by the first 5,000 letters', async () => {
    const [first = ''] = arabic;
    expect(await detect(first.repeat(60) + 'Two people died in the fire, police said. '.repeat(5000))).toBe(
      'ar',
    );
  });

  it('is a code or nothing for anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 3000 }), async (text) => {
        expect((await detect(text)) ?? 'en').toMatch(/^[a-z]{2}$/);
      }),
    );
  });
});
