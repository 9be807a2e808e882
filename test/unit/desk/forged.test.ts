import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filler } from '../../kit/feed.ts';
import { page } from '../../kit/web.ts';
import { mallory, openForgedWorld, story, strike, type ForgedWorld } from './forgedWorld.ts';

let world: ForgedWorld;
beforeEach(async () => {
  world = await openForgedWorld();
});
afterEach(async () => {
  await world.close();
});

describe('a file', () => {
  test.each<[name: string, content: () => string]>([
    ['a.html', () => story(2, { name: 'Reuters', canonical: world.genuine })],
    [
      'a.html',
      () =>
        `<html><head><meta property="og:url" content="${world.genuine}"><script type="application/ld+json">${JSON.stringify(
          {
            '@type': 'NewsArticle',
            url: world.genuine,
            publisher: { name: 'Reuters' },
            datePublished: '2016-12-08',
          },
        )}</script></head><body><article><p>${strike(2)}</p><p>${filler}</p></article></body></html>`,
    ],
    [
      'a.eml',
      () =>
        `From: Reuters <news@reuters.example>\r\nContent-Location: ${world.genuine}\r\nArchived-At: <${world.genuine}>\r\nDate: Thu, 08 Dec 2016 10:00:00 +0000\r\nContent-Type: text/html\r\n\r\n${story(2, { name: 'Reuters', canonical: world.genuine })}`,
    ],
  ])('%s that names the link of another outlet is an article of its own', async (name, content) => {
    const before = await world.addGenuine();
    expect(await world.upload(name, content())).toContain('On record');
    await world.untouched(before);
    const forged = (await world.record()).find(({ id }) => id !== before.id);
    expect(forged).toMatchObject({ outlet: 'Mallory Times', url: null, version: 1 });
    expect(forged?.id).toMatch(/^text-/);
  });
  test('does not keep the genuine article from coming later', async () => {
    await world.upload('a.html', story(2, { name: 'Reuters', canonical: world.genuine }));
    expect(await world.addGenuine()).toMatchObject({ outlet: 'Reuters', version: 1 });
    expect(await world.record()).toHaveLength(2);
  });
});

describe('a page', () => {
  test.each([
    ['evil.herokuapp.com', 'paper.herokuapp.com'],
    ['evil.github.io', 'paper.github.io'],
    ['evil.example', 'www.reuters.example'],
  ])('of %s that names a link of %s is its own', async (host, of) => {
    const genuine = world.web.link('/world/qaim', of);
    const before = await world.addGenuine(genuine);
    const at = world.web.link('/x', host);
    world.pages['/x'] = page(story(2, { name: 'Reuters', canonical: genuine }));
    await world.ask(`/source add ${at}`, mallory);
    await world.untouched(before);
    expect(new Set((await world.record()).map(({ url }) => url))).toEqual(new Set([genuine, at]));
  });
  test('of a sibling host is the article that it names', async () => {
    const before = await world.addGenuine();
    world.pages['/x'] = page(story(57, { name: 'Reuters', canonical: world.genuine }));
    await world.ask(`/source add ${world.web.link('/x', 'm.reuters.example')}`);
    expect(await world.ledger.article(before.id)).toMatchObject({ version: 2 });
  });
});
