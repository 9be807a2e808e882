/** `████████░░░░░░░░ 25 of 50` */
export const bar = (done: number, of: number, width = 16): string => {
  const full = of === 0 ? width : Math.min(width, Math.floor((done / of) * width));
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${of}`;
};
