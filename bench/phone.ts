/**
 * The demo's card and alert as Slack and Discord show them on a phone, 390 px wide: a picture each, and the lines of the alert's text.
 *   npm run bench:phone [-- FOLDER]     FOLDER takes the pictures, by default a new one for temporary files
 * It draws with Chromium (Debian: apt-get install chromium; CHROMIUM has another path), and asks no address.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compose } from '../src/app/compose.ts';
import { alertCard } from '../src/cards/alertCard.ts';
import { detailsCard } from '../src/cards/alertDetails.ts';
import { incidentCard } from '../src/cards/incident/index.ts';
import type { Card } from '../src/core/card.ts';
import { systemClock } from '../src/core/ports/clock.ts';
import { incidentFile } from '../src/desk/index.ts';
import { openLedger } from '../src/store/index.ts';
import { demo } from '../test/kit/demo.ts';
import { discordPage, slackPage } from './kit/phonePages.ts';

const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'claimdesk-phone-'));
mkdirSync(folder, { recursive: true });

async function demoCards(): Promise<Readonly<Record<string, Card>>> {
  const ledger = await openLedger(':memory:');
  const { processArticle } = compose(ledger, systemClock);
  for (const article of demo) await processArticle(article);
  const [[incident], [alert]] = [await ledger.incidents(), await ledger.alerts()];
  if (!incident || !alert) throw new Error('The demo raised no alert');
  const file = await incidentFile(ledger, incident);
  await ledger.close();
  return { card: incidentCard(file), alert: alertCard(alert), details: detailsCard(alert) };
}

/** Draws a page; gives the lines that its text takes. */
function draw(html: string, picture: string): number {
  const profile = mkdtempSync(join(tmpdir(), 'claimdesk-chromium-'));
  const page = join(profile, 'page.html');
  writeFileSync(page, html);
  const run = (...options: string[]): string =>
    execFileSync(chromium, [...quiet, `--user-data-dir=${profile}`, ...options, pathToFileURL(page).href], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    const [, lines = '', height = ''] =
      /data-lines="(\d+)" data-height="(\d+)"/.exec(run('--dump-dom')) ?? [];
    run(
      `--screenshot=${picture}`,
      `--window-size=390,${height}`,
      '--hide-scrollbars',
      '--force-device-scale-factor=2',
    );
    return Number(lines);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** No sandbox for root, and nothing that asks the network. */
const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--allow-file-access-from-files',
  '--virtual-time-budget=2000',
];

for (const [name, card] of Object.entries(await demoCards())) {
  for (const [platform, html] of [
    ['slack', slackPage(card)],
    ['discord', discordPage(card)],
  ] as const) {
    const picture = join(folder, `${platform}-${name}.png`);
    console.log(`${platform.padEnd(8)}${name.padEnd(9)}${draw(html, picture)} lines  ${picture}`);
  }
}
