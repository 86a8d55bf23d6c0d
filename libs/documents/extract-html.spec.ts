import { describe, expect, it } from '@jest/globals';
import { extractHtml } from './extract-html.js';
import { DEFAULT_LIMITS } from './limits.js';

const read = (html: string) => extractHtml(Buffer.from(html), DEFAULT_LIMITS);
const blocks = (html: string) => {
  const { text, blocks: found } = read(html);
  return found.map((b) => [b.kind, text.slice(b.start, b.end)]);
};

describe('an HTML page', () => {
  it('gives what its reader sees, in blocks', () => {
    const html = `<html><head><title>Letter &amp; reply</title><style>p{}</style></head><body>
      <h1>Our client</h1><p>We act for <b>Tide</b>well&nbsp;Ltd,
      the operator.<br>And others.</p><script>alert(1)</script><p style="display: none">hidden</p><p hidden>also hidden</p>
      <blockquote><p>“Salt in the wound”</p></blockquote>loose words
      <ol start="4"><li>Untrue.</li><li><p>Also untrue.</p><ul><li>why</li></ul></li></ol></body></html>`;
    expect(read(html).title).toBe('Letter & reply');
    expect(blocks(html)).toEqual([
      ['heading', 'Our client'],
      ['paragraph', 'We act for Tidewell Ltd, the operator.\nAnd others.'],
      ['quote', '“Salt in the wound”'],
      ['paragraph', 'loose words'],
      ['list_item', '4. Untrue.'],
      ['list_item', '5. Also untrue.'],
      ['list_item', '• why'],
    ]);
  });

  it('reads tables row by row, cells with sentences each for themselves', () => {
    const long = 'The readings were taken downstream of another operator’s plant altogether.';
    expect(blocks(`<table><tr><th>Date<th>Reading<tr><td>4 May<td>31<tr><td>11 June<td>${long}</table>`)).toEqual([
      ['table_row', 'Date\tReading'],
      ['table_row', '4 May\t31'],
      ['table_row', '11 June'],
      ['table_row', long],
    ]);
  });

  it('reads a declared encoding', () => {
    const bytes = Buffer.from('<html><head><meta charset="windows-1252"></head><body>isn\x92t</body></html>', 'latin1');
    expect(extractHtml(bytes, DEFAULT_LIMITS).text).toBe('isn’t');
  });

  it('R11: endless nesting is refused, and a page without words is empty', () => {
    expect(() => read('<div>'.repeat(5_000) + 'x')).toThrow(expect.objectContaining({ code: 'document/unreadable' }));
    expect(() => read('<html><script>1</script></html>')).toThrow(expect.objectContaining({ code: 'document/empty' }));
  });
});
