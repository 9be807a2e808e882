/** Where undici before version 8, in Node and in discord.js, looks for the agent that all share. */
export const shared = Symbol.for('undici.globalDispatcher.1');

/** Who stood there before our undici was loaded. */
export const before: unknown = Reflect.get(globalThis, shared);
