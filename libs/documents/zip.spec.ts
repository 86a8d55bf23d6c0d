import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeZip } from '../../test/support/make-documents.js';
import { Refusal } from '#domain/errors.js';
import { parseXml } from './xml.js';
import { ZipArchive } from './zip.js';

const thrown = (act: () => unknown) => {
  try {
    act();
    return 'nothing';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};

describe('a zip', () => {
  it('gives back what was put in', () => {
    const zip = new ZipArchive(makeZip([{ name: 'a/b.txt', bytes: Buffer.from('Dear Editor') }]), 1_000);
    expect(zip.names()).toEqual(['a/b.txt']);
    expect(zip.read('a/b.txt')?.toString()).toBe('Dear Editor');
    expect(zip.read('c')).toBeNull();
  });

  it('R11: bytes are counted while unpacking, over all entries, whatever sizes are declared', () => {
    const big = Buffer.alloc(600_000);
    const liar = makeZip([
      { name: 'one', bytes: big, declaredSize: 10 },
      { name: 'two', bytes: big, declaredSize: 10 },
    ]);
    const zip = new ZipArchive(liar, 1_000_000);
    expect(zip.read('one')).toHaveLength(600_000);
    expect(thrown(() => zip.read('two'))).toBe('document/too_large');
  });

  it('R11: cut off anywhere, it is refused', () => {
    const whole = makeZip([{ name: 'one', bytes: Buffer.from('Dear Editor '.repeat(50)) }]);
    for (let length = 0; length < whole.length; length += 7) {
      expect(thrown(() => new ZipArchive(whole.subarray(0, length), 10_000).read('one'))).toBe('document/unreadable');
    }
  });

  it('R11: damaged anywhere, it is read, refused, or lacks the entry, and never crashes', () => {
    const whole = makeZip([{ name: 'one', bytes: Buffer.from('Dear Editor '.repeat(50)) }]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const damaged = Buffer.from(whole);
        damaged[at] = byte;
        expect(thrown(() => new ZipArchive(damaged, 10_000).read('one'))).toMatch(/^(?:nothing|document\/)/);
      }),
    );
  });
});

describe('the XML of office files', () => {
  it('reads elements, attributes, entities and CDATA', () => {
    const tree = parseXml('<?xml version="1.0"?><a x="1 &lt; 2"><!-- no --><b/>R&amp;D &#233;<![CDATA[<raw>]]></a>');
    expect(tree.attributes.get('x')).toBe('1 < 2');
    expect(tree.children).toEqual([{ name: 'b', attributes: new Map(), children: [] }, 'R&D é', '<raw>']);
  });

  it('knows WordprocessingML by its namespace, whatever the prefix', () => {
    const tree = parseXml('<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main" x:val="1"/>');
    expect(tree.name).toBe('w:p');
    expect(tree.attributes.get('w:val')).toBe('1');
  });

  it('R11: refuses entity bombs, endless nesting and broken tags', () => {
    expect(thrown(() => parseXml('<!DOCTYPE a [<!ENTITY x "xx">]><a>&x;</a>'))).toBe('document/unreadable');
    expect(thrown(() => parseXml('<a>'.repeat(10_000)))).toBe('document/unreadable');
    expect(thrown(() => parseXml('<a><b></a></b>'))).toBe('document/unreadable');
    expect(thrown(() => parseXml('<a'))).toBe('document/unreadable');
  });
});
