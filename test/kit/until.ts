const patience = 10_000;

/** Waits until `read` gives something; rejects where that takes longer than `within` milliseconds. */
export async function until<T>(
  what: string,
  read: () => T | null | undefined,
  within = patience,
): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    const got = read();
    if (got !== null && got !== undefined) return got;
    if (performance.now() > end) throw new Error(`no ${what} within ${within} ms`);
    await new Promise((go) => setTimeout(go, 5));
  }
}
