// The order matters: `before.ts` looks before undici is loaded.
import { before, shared } from './before.ts';
import { Agent, buildConnector, request, type Dispatcher } from 'undici';

// On loading, undici 8 puts itself in the place of the agent that older ones share; discord.js (undici 6) then cannot send
// files, since their forms are none that undici 8 knows. We have our own agent, so that place is given back.
Reflect.set(globalThis, shared, before);

export { Agent, buildConnector, request, type Dispatcher };
