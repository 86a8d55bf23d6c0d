// Which words of the article has the reader marked with the mouse?

/** UTF-16 code units into the version's text. */
export interface SelectedWords {
  start: number;
  end: number;
  quote: string;
}

/** Null where nothing of the sheet is marked. Words beyond the first block are left out: an assertion lies within one. */
export function selectedWords(sheet: HTMLElement, selection: Selection | null): SelectedWords | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(sheet)) return null;
  const found: SelectedWords[] = [];
  let block: Element | null = null;
  for (const piece of sheet.querySelectorAll<HTMLElement>('[data-start]')) {
    const text = piece.firstChild;
    if (!(text instanceof Text) || !range.intersectsNode(text)) continue;
    const from = range.startContainer === text ? range.startOffset : 0;
    const to = range.endContainer === text ? range.endOffset : text.length;
    if (to <= from) continue;
    const offset = Number(piece.dataset['start']);
    const holder = piece.closest('[data-block]');
    block ??= holder;
    if (holder !== block) break;
    found.push({ start: offset + from, end: offset + to, quote: text.data.slice(from, to) });
  }
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return null;
  return trimmed({ start: first.start, end: last.end, quote: found.map(({ quote }) => quote).join('') });
}

function trimmed({ start, end, quote }: SelectedWords): SelectedWords | null {
  const words = quote.trim();
  if (words === '') return null;
  const lead = quote.length - quote.trimStart().length;
  return { start: start + lead, end: end - (quote.length - lead - words.length), quote: words };
}
