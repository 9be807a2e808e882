import { expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { memoryLedger } from '../../kit/ledger.ts';
import { compose } from '../../../src/app/compose.ts';
import { clock } from '../../kit/desk.ts';

const text =
  'Seven people were killed and eleven were wounded when a roof came down in the covered market in the city of Marawi on Tuesday morning. ' +
  'Traders said that rain had stood on the roof for two days. Rescue teams with dogs went through the rubble until the evening, and the ' +
  'city closed the streets around the old harbour. A school nearby took in those who had lost their stalls. An engineer had told the ' +
  'council in spring that the beams were rotten, and the council had put the repair off to the dry season.';
const from = (id: string, outlet: string, body: string): Article => ({
  id,
  title: null,
  text: body,
  url: null,
  outlet,
  published: '2024-05-07',
});
/** About a tenth of the words changed. */
const reworded = text
  .replace('Traders said', 'Merchants reported')
  .replace('until the evening', 'till nightfall')
  .replace('An engineer', 'One builder')
  .replace('rotten', 'decayed');
const own =
  'A market roof collapsed in the city of Marawi on Tuesday. Seven people were killed and eleven were wounded, and the mayor has called for an inquiry into ' +
  'why warnings went unheard. Families waited outside Amai Pakpak hospital for news of the missing, while volunteers brought food and blankets.';

test('a reworded copy is no second witness, and the card says who carries it; an own report is one', async () => {
  const ledger = await memoryLedger();
  const { processArticle, desk } = compose(ledger, clock);
  await processArticle(from('a', 'Daily Lanao', text));
  const copy = await processArticle(from('b', 'Gulf News', reworded));
  const third = await processArticle(from('c', 'Haaretz', own));
  const incidents = await ledger.incidents();
  expect(incidents).toHaveLength(1);
  expect(copy).toMatchObject({ status: 'stored', article: { wire: 'Daily Lanao' } });
  expect(third).toMatchObject({ status: 'stored', article: { wire: null } });
  const found = await desk.find('marawi');
  const killed = found.found === 'one' ? found.file.rows.find((r) => r.measure === 'killed') : undefined;
  expect(killed).toMatchObject({ articles: 3, origins: 2 });
  await ledger.close();
});
