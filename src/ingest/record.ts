import { z } from 'zod';
import { type Article, asPrivate } from '../core/article.ts';
import { UserError } from '../core/errors.ts';
import { checkedDate, checkedText, checkedUrl, given } from './checks.ts';

const optional = z.string().nullish();
const Record = z.object({
  id: z.string().trim().min(1).max(500),
  text: z.string(),
  title: optional,
  url: optional,
  outlet: optional,
  published: optional,
  private: z.boolean().optional(),
});

/**
 * One record of the machine interface, `{id, title?, text, url?, outlet?, published?, private?}` → Article; the text stays letter
 * for letter. Throws a `UserError` that names the field at fault.
 *
 * @example readRecord({ id: 'a1', text: 'Twelve people were killed in Qaim.', published: '2016-12-08' })
 */
export function readRecord(json: unknown): Article {
  const read = Record.safeParse(json);
  if (!read.success) throw new UserError(fault(json, read.error));
  const { id, title, text, url, outlet, published, private: isPrivate } = read.data;
  const name = `Article ${id}`;
  const article = {
    id,
    title: given(title),
    text: checkedText(text, name),
    url: checkedUrl(url, name),
    outlet: given(outlet),
    published: checkedDate(published, name),
  };
  return asPrivate(article, isPrivate);
}

const shape = '{"id": "…", "text": "…"}, with title, url, outlet and published where they are known';

function fault(json: unknown, error: z.ZodError): string {
  const field = error.issues[0]?.path[0];
  if (typeof json !== 'object' || json === null || Array.isArray(json) || field === undefined)
    return `This is no article: give an object like ${shape}.`;
  if (!(field in json)) return `The article has no “${String(field)}”: give an object like ${shape}.`;
  if (field === 'id') return 'The article’s “id” is not a name: give a text of 1 to 500 characters.';
  if (field === 'private')
    return 'The article’s “private” is neither true nor false: give true to mark it private, or leave it out.';
  return `The article’s “${String(field)}” is not a text: give an object like ${shape}.`;
}
