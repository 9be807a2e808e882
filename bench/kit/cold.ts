// Reads articles that this process has not read before, and prints how many seconds of this thread's processor time they took:
//   node bench/kit/cold.ts wink|ours [FILE.jsonl …]
// One article in three is read first, so that code and dictionaries are loaded; its words may come again, its text does not.
import { articlesOf } from './texts.ts';
import { readers, seconds } from './readers.ts';

const [name, ...files] = process.argv.slice(2);
const read = readers[name === 'wink' ? 'wink' : 'ours'];
const articles = articlesOf(files);
const first = articles.filter((_, i) => i % 3 === 0);
const fresh = articles.filter((_, i) => i % 3 !== 0);
first.forEach(read);
process.stdout.write(`${seconds(() => fresh.forEach(read))}\n`);
