/** Lines end where the paper does: those that go on are joined, since a sentence is read within its paragraph. */
export function unwrapped(page: string): string {
  const lines = page.split('\n').map((line) => line.trim());
  const full = lines.reduce((longest, line) => Math.max(longest, line.length), 0) * 0.6;
  const paragraphs: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1] ?? '';
    const goesOn = before.length >= full || (/^[a-z]/.test(line) && !/[.!?]$/.test(before));
    if (before === '' || line === '' || !goesOn) paragraphs.push(line);
    else if (/[a-z]-$/.test(before) && /^[a-z]/.test(line))
      paragraphs.push((paragraphs.pop() ?? '').slice(0, -1) + line);
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${line}`);
  }
  return paragraphs.filter((p) => p !== '').join('\n');
}
