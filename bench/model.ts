// What a model's recorded answers give: how many claims pass the gate and why others do not, what both readers have, and about how many
// tokens an article takes (letters by four: servers count otherwise, by a fifth more or less).
//   npm run bench:model -- ANSWERS < articles.jsonl      ANSWERS: a folder that `cli extract --answers` was given
import { readRecords } from '../src/ingest/index.ts';
import type { Article } from '../src/core/article.ts';
import type { Reading } from '../src/core/incident.ts';
import { extract } from '../src/readers/extract.ts';
import { withSecond } from '../src/app/compose.ts';
import { partsOf } from '../src/readers/model/parts.ts';
import { questionOn } from '../src/readers/model/prompt.ts';
import { readByModel } from '../src/readers/model/read.ts';
import { recordedModel } from '../src/readers/model/recorded.ts';
import { languageOf } from '../src/readers/model/languageOf.ts';
import { rulesReader } from '../src/readers/rules.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('Give the folder of recorded answers: npm run bench:model -- ANSWERS < articles.jsonl');

const model = recordedModel(folder);
const reader = withSecond(rulesReader, { model, wanted: 'all' });
const count = { articles: 0, unanswered: 0, requests: 0, sent: 0, answered: 0, passed: 0 };
const reasons = new Map<string, number>();
const readers = new Map<string, number>();
const add = (counts: Map<string, number>, key: string): unknown =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

/** What each part is asked, and what is answered. */
async function weigh(article: Article): Promise<void> {
  for (const part of partsOf(article.text)) {
    const question = questionOn(article, part);
    const answer = JSON.stringify(await model.ask(question));
    count.requests += 1;
    count.sent += question.system.length + question.prompt.length + JSON.stringify(question.schema).length;
    count.answered += answer.length;
  }
}

function mark({ claims }: Reading): void {
  for (const { readers: two } of claims)
    if (two) add(readers, two.differs ? 'both, and differ' : two.by === 'both' ? 'both' : `${two.by} alone`);
}

for await (const item of readRecords(process.stdin)) {
  if ('error' in item) throw new Error(item.error);
  const { article } = item;
  count.articles += 1;
  const reading = await reader.read(article);
  if (reading.second?.waits !== null) {
    count.unanswered += 1;
    continue;
  }
  const { checks } = await languageOf(article, extract(article).english);
  const { claims, rejected } = await readByModel(article, model, checks);
  count.passed += claims.length;
  for (const { reason } of rejected)
    add(reasons, reason.replace(/“.*/, '…').replace(/words say .*/, 'words say another figure'));
  mark(reading);
  await weigh(article);
}

const read = count.articles - count.unanswered;
const tokens = (letters: number): number =>
  Math.round(((letters / 4) * 100) / Math.max(1, read) / 1000) * 1000;
console.log(`${count.articles} articles, ${count.unanswered} without an answer; ${count.requests} requests`);
console.log(`tokens for 100 articles, about: ${tokens(count.sent)} sent, ${tokens(count.answered)} answered`);
console.log(`claims: ${count.passed} passed the gate`);
for (const [reason, n] of [...reasons].toSorted(([, a], [, b]) => b - a))
  console.log(`  ${n} did not: ${reason}`);
for (const [who, n] of [...readers].toSorted(([, a], [, b]) => b - a)) console.log(`  ${n} had by ${who}`);
