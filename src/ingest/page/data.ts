import { z } from 'zod';

/** What schema.org's JSON-LD tells of an article. */
export interface ArticleData {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly body: string | null;
  /** `isAccessibleForFree`; null where it is not told. */
  readonly free: boolean | null;
}

const articleType = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;
const Node = z.record(z.string(), z.unknown());
type Node = z.infer<typeof Node>;
const mostNodes = 500;

/** The first article among the blocks of JSON-LD; blocks that are no JSON are passed over. */
export function articleData(blocks: readonly string[]): ArticleData | null {
  const node = blocks.flatMap(nodesOf).find((n) => typesOf(n).some((t) => articleType.test(t)));
  if (!node) return null;
  return {
    title: text(node['headline']) ?? text(node['name']),
    outlet: nameOf(node['publisher']),
    author: nameOf(node['author']),
    // Not dateModified: the day of publication decides what "Monday" means.
    published: text(node['datePublished']) ?? text(node['dateCreated']),
    url: text(node['url']) ?? idOf(node['mainEntityOfPage']),
    body: text(node['articleBody'], 200_000),
    free: freeOf(node['isAccessibleForFree']),
  };
}

function nodesOf(block: string): Node[] {
  let value: unknown;
  try {
    value = JSON.parse(
      block.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, ''),
    );
  } catch {
    return [];
  }
  const found: Node[] = [];
  const open: unknown[] = [value];
  for (let seen = 0; open.length > 0 && seen < mostNodes; seen += 1) {
    const next = open.shift();
    if (Array.isArray(next)) open.push(...next.slice(0, mostNodes));
    const node = Array.isArray(next) ? undefined : Node.safeParse(next).data;
    if (!node) continue;
    found.push(node);
    open.push(node['@graph'], node['mainEntity']);
  }
  return found;
}

const typesOf = (node: Node): string[] => [node['@type']].flat().filter((t) => typeof t === 'string');

const text = (value: unknown, longest = 1000): string | null => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim().slice(0, longest) : null;
};

function nameOf(value: unknown): string | null {
  const names = [value].flat().map((v) => text(v) ?? text(Node.safeParse(v).data?.['name']));
  return (
    names
      .filter((n) => n !== null)
      .join(', ')
      .slice(0, 300) || null
  );
}

const idOf = (value: unknown): string | null => text(value) ?? text(Node.safeParse(value).data?.['@id']);

const freeOf = (value: unknown): boolean | null =>
  typeof value === 'boolean' ? value : typeof value === 'string' ? !/^false$/i.test(value.trim()) : null;
