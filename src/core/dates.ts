/** `7 Dec 2016`, or `7 Dec` without the year; the day of an ISO date or time. Empty for none. */
export function day(iso: string | null, { year = false }: { readonly year?: boolean } = {}): string {
  if (!iso) return '';
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(year ? { year: 'numeric' } : {}),
  });
}
