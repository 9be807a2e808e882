import { terminalWatch, type Watch } from '../core/watch.ts';
import type { Log } from '../core/chat.ts';
import type { Ledger, ProcessArticle } from '../core/ledger.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Reader } from '../core/ports/reader.ts';
import { makeDesk, type DeskDeps } from '../desk/index.ts';
import { settleWith } from '../edits/index.ts';
import {
  creditOf,
  eventKinds,
  headlineOf,
  isPlaceName,
  looksEnglish,
  mayClaim,
  outletName,
  readDay,
  readFigure,
  readSpeaker,
  readTypedPlace,
} from '../readers/extract.ts';
import { makeArchive, makeFetcher, makeReadPage, makeWayback } from '../ingest/index.ts';
import { makeJudging } from '../jobs/judging.ts';
import { makeModelRound } from '../jobs/modelRound.ts';
import { readerWithMarks } from '../jobs/onRecord.ts';
import { makeProcessArticle } from '../jobs/processArticle.ts';
import { judgeBy } from '../readers/model/judge.ts';
import { type SecondReaderDeps, withModel } from '../readers/model/reader.ts';
import { languageOf } from '../readers/model/languageOf.ts';
import { remarkOn } from '../readers/remarks.ts';
import { rulesReader } from '../readers/rules.ts';
import { withinTime } from '../readers/withinTime.ts';
import type { Config } from './config.ts';

/** What links and feeds are read with; `offline` refuses them. */
export type Web = Pick<DeskDeps, 'fetcher' | 'readPage' | 'archive'>;
const offline: Web = { fetcher: null, readPage: null, archive: null };

/** A model, and about which articles it is asked. */
export type Second = Pick<SecondReaderDeps, 'model' | 'wanted' | 'whose'>;

/** Rules that have not answered after two minutes are taken to be broken; a text of 1 MB may take one. A model has as long again. */
const readingMs = 120_000;

export interface Around {
  /** Those who watch whatever people set. */
  readonly always?: readonly Watch[];
  /** Told that something may be due to be sent. */
  readonly ring?: () => void;
  readonly web?: Web;
  /** By default the rules. */
  readonly reader?: Reader;
  /** A model that reads beside them and judges what is to be told. */
  readonly second?: Second | null;
  readonly log?: Log;
  /** Put around the reading of every article, to count and time it. */
  readonly reading?: (processArticle: ProcessArticle) => ProcessArticle;
}

/** Joins the ledger to reading and matching; main and cli add what stands around it. */
export function compose(ledger: Ledger, clock: Clock, around: Around = {}) {
  const { always = [terminalWatch], ring = () => {}, web = offline, log } = around;
  const { reading = (as) => as } = around;
  const { reader: first = rulesReader, second = null } = around;
  const readerOf = (wanted = second?.wanted): Reader => {
    const rules = withinTime(first, readingMs, log);
    const both =
      second && wanted
        ? withinTime(withSecond(rules, { ...second, wanted }, log), readingMs * 2, log)
        : rules;
    return readerWithMarks(both, ledger, outletName);
  };
  const reader = readerOf();
  const settle = settleWith(remarkOn);
  const judge = second && judgeBy(second.model);
  const deciding = { ledger, reader, clock, always, settle, judge, log, onAlert: ring };
  const process = reading(makeProcessArticle(deciding));
  const processArticle: ProcessArticle = (article, options) =>
    process({ ...article, outlet: outletName(article.outlet) }, options);
  const typed = {
    figure: readFigure,
    speaker: readSpeaker,
    place: readTypedPlace,
    placeName: isPlaceName,
    day: readDay,
    kinds: eventKinds(),
  };
  const desk = makeDesk({
    ledger,
    clock,
    processArticle,
    ring,
    always,
    typed,
    settle,
    reader,
    creditOf,
    headlineOf,
    ...web,
  });
  // What waits for the model was wanted when it came in.
  const again = { ...deciding, judging: makeJudging(deciding), reader: readerOf('all') };
  const readWaiting = makeModelRound(again);
  // Whether a text in another language tells of harm is for the model to say.
  const mayTell = (text: string): boolean => mayClaim(text) || (second !== null && !looksEnglish(text));
  return { processArticle, desk, reader, mayClaim: mayTell, readWaiting };
}

/** A reader with a second one beside it. */
export const withSecond = (rules: Reader, second: Second, log?: Log): Reader =>
  withModel({ ...second, rules, languageOf, log });

/** The web as settings want it: one fetcher for all, the archive, and an end that waits for nobody. */
export function openWeb(settings: Config['sources'], ledger: Ledger, clock: Clock, log?: Log) {
  const deps = { clock, contact: settings.contact, allow: settings.allow, ...(log ? { log } : {}) };
  const fetcher = makeFetcher(deps);
  // Save Page Now answers when the page is saved.
  const slow = makeFetcher({ ...deps, robots: false, limits: { within: 90_000 } });
  const wayback = settings.archive === 'wayback' ? { wayback: makeWayback(slow) } : {};
  const archive = makeArchive({ ledger, clock, ...(log ? { log } : {}), ...wayback });
  const close = async (): Promise<void> => void (await Promise.all([fetcher.close(), slow.close()]));
  return { fetcher, readPage: makeReadPage(fetcher, clock), archive, close };
}
