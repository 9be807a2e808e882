/** A job that reaches an address, for a witness to see. */
export default async function reaching(url: string): Promise<number> {
  return (await fetch(url)).status;
}
