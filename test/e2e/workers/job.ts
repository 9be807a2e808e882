/** A job out of a line of code: `input` → what it returns. */
export const jobOf = (body: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`export default async (input) => { ${body} };`)}`);
