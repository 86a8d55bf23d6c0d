import { describe, expect, it } from '@jest/globals';
import { makeDocx, makeRawDocx, type DocxParts } from '../../test/support/make-documents.js';
import { extractDocx } from './extract-docx.js';
import { DEFAULT_LIMITS } from './limits.js';

const read = (bytes: Buffer) => extractDocx(bytes, 'docx', DEFAULT_LIMITS);
const blocks = (bytes: Buffer) => {
  const { text, blocks: found } = read(bytes);
  return found.map((b) => [b.kind, text.slice(b.start, b.end)]);
};
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const numbered = (text: string, level = 0, id = 1) =>
  p(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);
const level = (at: number, format: string, pattern: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
const NUMBERING =
  `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'decimal', '%1.%3')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
const raw = (body: string, parts: DocxParts = {}) => makeRawDocx(body, { numbering: NUMBERING, ...parts });

describe('a Word file', () => {
  it('R6: gives paragraphs as a word processor wrote them', async () => {
    const bytes = await makeDocx('# Our client\n\nWe act for Tidewell.\n\nYours faithfully');
    expect(blocks(bytes)).toEqual([
      ['heading', 'Our client'],
      ['paragraph', 'We act for Tidewell.'],
      ['paragraph', 'Yours faithfully'],
    ]);
  });

  it('prints the numbers Word prints, which stand nowhere in the text', () => {
    const body = [
      numbered('One'),
      numbered('Sub', 1),
      numbered('Sub', 1),
      numbered('Two'),
      numbered('Sub again', 1),
      numbered('Deep', 2),
      numbered('Fresh list', 0, 2),
    ].join('');
    expect(blocks(raw(body)).map(([, words]) => words)).toEqual([
      '1. One',
      '(a) Sub',
      '(b) Sub',
      '2. Two',
      '(a) Sub again',
      '2.1 Deep',
      '1. Fresh list',
    ]);
  });

  it('reads numbers and headings that come from a style', () => {
    const styles =
      '<w:style w:styleId="Point"><w:name w:val="Point"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="Child"><w:name w:val="Child"/><w:basedOn w:val="Point"/></w:style>' +
      '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>';
    const body = p(run('Publication'), '<w:pStyle w:val="H"/>') + p(run('Denied'), '<w:pStyle w:val="Child"/>');
    expect(blocks(raw(body, { styles }))).toEqual([
      ['heading', 'Publication'],
      ['list_item', '1. Denied'],
    ]);
  });

  it('reads insertions, not deletions, hidden words or field codes, and says that changes were tracked', () => {
    const body = p(
      run('We ') +
        `<w:del w:id="1">${run('never ').replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="2">${run('always ')}</w:ins>` +
        run('secret ', '<w:vanish/>') +
        '<w:r><w:instrText> PAGE </w:instrText></w:r>' +
        run('said so.'),
    );
    const document = read(raw(body));
    expect(document.text).toBe('We always said so.');
    expect(document.warnings.join()).toContain('tracked changes');
  });

  it('keeps note marks in place and notes as blocks, headers first and footers last', () => {
    const bytes = raw(p(`${run('In 2019')}<w:r><w:footnoteReference w:id="5"/></w:r>${run(' it was denied.')}`), {
      footnotes: `<w:footnote w:id="5">${p(run('The Courier, 4 May 2019.'))}</w:footnote>`,
      header: p(run('Harrow &amp; Pike LLP')),
      footer: p(run('Authorised and regulated')),
    });
    expect(blocks(bytes)).toEqual([
      ['page_header', 'Harrow & Pike LLP'],
      ['paragraph', 'In 2019¹ it was denied.'],
      ['footnote', '¹ The Courier, 4 May 2019.'.replace('¹', '1')],
      ['page_footer', 'Authorised and regulated'],
    ]);
  });

  it('reads tables row by row, and tables that only lay out the page as text', () => {
    const cell = (...texts: string[]) => `<w:tc>${texts.map((t) => p(run(t))).join('')}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('4 May')}${cell('31')}</w:tr><w:tr>${cell('The Editor', 'The Courier', 'Brackwater')}${cell('By hand')}</w:tr></w:tbl>`;
    expect(blocks(raw(body))).toEqual([
      ['table_row', '4 May\t31'],
      ['paragraph', 'The Editor'],
      ['paragraph', 'The Courier'],
      ['paragraph', 'Brackwater'],
      ['paragraph', 'By hand'],
    ]);
  });

  it('follows page breaks', () => {
    const body = p(run('One')) + p('<w:r><w:br w:type="page"/></w:r>') + p(run('Two'));
    const { blocks: found, pages } = read(raw(body));
    expect(pages).toHaveLength(2);
    expect(found.map((b) => b.page)).toEqual([1, 2]);
  });
});

describe('R11: a Word file that cannot be read says why', () => {
  it('R11: pictures without words need OCR', () => {
    const picture = '<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>';
    expect(() => read(raw(picture))).toThrow(expect.objectContaining({ code: 'document/needs_ocr' }));
  });

  it('R11: macros are named and not run', () => {
    const document = extractDocx(makeRawDocx(p(run('Dear Editor')), {}, 'macro'), 'macroEnabled', DEFAULT_LIMITS);
    expect(document.text).toBe('Dear Editor');
    expect(document.warnings).toEqual(['The file has macros. They were not run.']);
  });

  it('R11: a part that unpacks to more than allowed', () => {
    const bomb = raw(p(run('a'.repeat(2_000_000))));
    expect(bomb.length).toBeLessThan(20_000);
    expect(() => extractDocx(bomb, 'docx', { ...DEFAULT_LIMITS, inflatedBytes: 1_000_000 })).toThrow(
      expect.objectContaining({ code: 'document/too_large' }),
    );
  });

  it('R11: cut off', async () => {
    const whole = await makeDocx('Dear Editor');
    expect(() => read(whole.subarray(0, whole.length - 300))).toThrow(
      expect.objectContaining({ code: 'document/unreadable' }),
    );
  });
});
