import { describe, expect, test } from 'vitest';
import { page } from '../../kit/web.ts';
import { site } from './openSite.ts';

describe('robots.txt', () => {
  const rules = (body: string) => page(body, { 'content-type': 'text/plain' });
  test.each<[file: string, path: string, may: boolean]>([
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow: /private', '/a', true],
    ['User-agent: *\nDisallow: /private', '/private/a', false],
    ['User-agent: claimdesk\nDisallow: /\n\nUser-agent: *\nAllow: /', '/a', false],
    ['User-agent: claimdesk\nAllow: /\n\nUser-agent: *\nDisallow: /', '/a', true],
    ['User-agent: another\nDisallow: /', '/a', true],
    ['User-agent: *\nDisallow: /\nAllow: /a', '/a', true],
    ['', '/a', true],
    ['<html>not rules</html>', '/a', true],
  ])('%j, %s: %s', async (file, path, may) => {
    const { web, fetcher } = await site({ '/robots.txt': rules(file), [path]: page('x') });
    expect((await fetcher.get(web.link(path))).status).toBe(may ? 'ok' : 'refused');
    expect(web.asked.includes(path)).toBe(may);
  });

  test('in trouble, nothing is asked, and later it may work', async () => {
    const { web, fetcher } = await site({
      '/robots.txt': (r) => void r.writeHead(503).end(),
      '/a': page('x'),
    });
    expect(await fetcher.get(web.link('/a'))).toMatchObject({
      status: 'failed',
      reason: expect.stringMatching(/could not be asked whether/),
    });
    expect(web.asked).not.toContain('/a');
  });

  test('is asked for once, however many pages are wanted at the same time', async () => {
    const { web, fetcher } = await site({ '/a': page('x') });
    await Promise.all([1, 2, 3].map(() => fetcher.get(web.link('/a'))));
    expect(web.asked).toEqual(['/robots.txt', '/a', '/a', '/a']);
  });

  test('made to hold us up, it does not', async () => {
    const agents = Array.from({ length: 10_000 }, (_, i) => `User-agent: a${i}`).join('\n');
    const stars = Array.from({ length: 10_000 }, () => `Disallow: /${'*a'.repeat(90)}`).join('\n');
    const file = `${agents}\nUser-agent: *\n${stars}`;
    const { web, fetcher } = await site({ '/robots.txt': rules(file), '/aaaaaaaaaaaaaaaaaaaab': page('x') });
    expect((await fetcher.get(web.link('/aaaaaaaaaaaaaaaaaaaab'))).status).toBe('ok');
  });
});
