// Who loads first gives discord.js the agent that it shares with Node's fetch (src/ingest/fetch/undici.ts): Slack's SDK, which brings
// undici 8 as well, must not come before these two, or discord.js could send no files. Files share a process in any order here.
await import('discord.js');
await import('../../src/ingest/fetch/undici.ts');
