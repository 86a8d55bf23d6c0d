// A short name made of a newsroom's name, for whoever thinks of none.

/** Small letters and digits joined by hyphens, at most 80; `newsroom` where nothing of the name can be written so. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'newsroom' : plain;
}
