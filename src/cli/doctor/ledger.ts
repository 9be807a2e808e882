import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import type { Clock } from '../../core/ports/clock.ts';
import { readerVersion } from '../../readers/rules.ts';
import { inspectLedger, type Inspection } from '../../store/index.ts';
import { fault, note, well, type Finding } from './finding.ts';
import type { ModelRecord } from './model.ts';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;

/** The ledger's file: whether it is there, whole, and of this version; and whether the clock went back since it was written. */
export function checkLedger(path: string, clock: Clock): readonly Finding[] {
  try {
    const found = inspectLedger(path);
    return [
      ledgerFinding(path, found),
      ...readingFindings(found),
      ...(found.newest === null ? [] : [newestFinding(found.newest, clock)]),
    ];
  } catch (error) {
    if (error instanceof UserError) return [fault('ledger', error.message)];
    throw error;
  }
}

function ledgerFinding(path: string, { version, latest, bytes, damage }: Inspection): Finding {
  if (version === null) return note('ledger', `${path} is not there yet: the first start makes it.`);
  if (damage.length > 0)
    return fault(
      'ledger',
      `${path} is damaged (${damage.join('; ')}): end the bot, move the file and its -wal and -shm away, and put a backup in its place.`,
    );
  if (version > latest) return fault('ledger', `${path} was written by a newer claimdesk: update claimdesk.`);
  const older = version < latest ? `; the next start brings it from version ${version} to ${latest}` : '';
  return well('ledger', `${path}, ${megabytes(bytes)}, every page and reference is right${older}.`);
}

/** What the ledger knows of the second reader; nothing where it cannot be read, which `checkLedger` says. */
export function modelRecord(path: string): ModelRecord {
  try {
    return inspectLedger(path).model;
  } catch (error) {
    if (error instanceof UserError) return { tokensOn: new Map(), waiting: 0, reason: null };
    throw error;
  }
}

/** Articles that another version read: they are worth reading again. */
function readingFindings({ readBy }: Inspection): readonly Finding[] {
  const others = [...readBy].filter(([reader]) => reader !== readerVersion);
  const n = others.reduce((sum, [, articles]) => sum + articles, 0);
  if (n === 0) return [];
  const articles = n === 1 ? '1 article was' : `${n.toLocaleString('en-US')} articles were`;
  return [
    note('reading', `${articles} read by another version: read them again with npm run -s cli -- reread.`),
  ];
}

const minute = 60_000;

function newestFinding(newest: string, clock: Clock): Finding {
  const ahead = Date.parse(newest) - clock.now().getTime();
  if (ahead < minute) return well('clock, beside the ledger', 'not before the newest article.');
  return fault(
    'clock, beside the ledger',
    `The newest article came in ${Math.round(ahead / minute)} minutes from now: set this machine's clock, and let it follow a time server (timedatectl set-ntp true).`,
  );
}

const scarce = 200e6;
const low = 2e9;

/** Room on the disk that holds the ledger, for it and for a backup beside it. */
export async function checkDisk(path: string): Promise<Finding> {
  let folder = dirname(resolve(path));
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const text = `${megabytes(free)} free where ${path} is`;
  if (free < scarce) return fault('disk', `${text}: make room, nothing can be stored when it is full.`);
  return free < low ? note('disk', `${text}: that may not last.`) : well('disk', `${text}.`);
}
