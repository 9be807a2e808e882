import { expect } from 'vitest';
import { cardText } from '../../../src/cards/cardText.ts';
import type { Person } from '../../../src/core/person.ts';
import type { StoredArticle } from '../../../src/core/record.ts';
import { filler } from '../../kit/feed.ts';
import { openFeedWorld, type FeedWorld } from '../../kit/feedDesk.ts';
import { page } from '../../kit/web.ts';

export const strike = (killed: number): string =>
  `Police said ${killed} people were killed in an air strike on Qaim, Iraq, on 7 December 2016.`;
export const story = (killed: number, head: { name: string; canonical?: string }): string =>
  `<html><head><title>Strike</title><meta property="og:site_name" content="${head.name}"><meta property="article:published_time" content="2016-12-08">${
    head.canonical ? `<link rel="canonical" href="${head.canonical}">` : ''
  }</head><body><article><p>${strike(killed)}</p><p>${filler}</p></article></body></html>`;

export const mallory: Person = {
  platform: 'slack',
  id: 'UMALLORY',
  name: 'mallory',
  team: 'T1',
  channel: 'C1',
  isEditor: false,
};

export interface ForgedWorld extends FeedWorld {
  /** The link of the outlet's own article, which tells of 55 killed. */
  readonly genuine: string;
  readonly upload: (name: string, content: string) => Promise<string>;
  readonly addGenuine: (link?: string) => Promise<StoredArticle>;
  readonly record: () => Promise<readonly StoredArticle[]>;
  /** The article of that outlet stands as it was first read, and nobody is told that it changed. */
  readonly untouched: (before: StoredArticle) => Promise<void>;
}

/** Nobody may make words an outlet's own by writing its name or its link into a document of theirs. */
export async function openForgedWorld(): Promise<ForgedWorld> {
  const world = await openFeedWorld();
  const { dispatch, ledger } = world;
  const genuine = world.web.link('/world/qaim', 'www.reuters.example');
  world.pages['/world/qaim'] = page(story(55, { name: 'Reuters' }));
  const record = async () =>
    (await Promise.all((await ledger.incidents()).map(({ id }) => ledger.articlesOf(id)))).flat();
  return {
    ...world,
    genuine,
    record,
    async upload(name, content) {
      const ask = { name: 'source add', args: { outlet: 'Mallory Times', date: '2016-12-08' } };
      const file = async () => ({ name, bytes: Buffer.from(content) });
      return cardText(await dispatch({ id: 'r', person: mallory, ask, upload: file }), false);
    },
    async addGenuine(link = genuine) {
      expect(await world.ask(`/source add ${link}`)).toMatchObject({ tone: 'plain' });
      return (await record()).find(({ url }) => url === link)!;
    },
    async untouched(before) {
      expect(await ledger.article(before.id)).toEqual(before);
      expect(await ledger.versions(before.id)).toHaveLength(1);
      const kinds = (await ledger.alerts()).flatMap(({ alert }) => alert.findings.map(({ kind }) => kind));
      expect(kinds).not.toContain('changed');
      expect(world.faults).toEqual([]);
    },
  };
}
