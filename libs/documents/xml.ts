// What tree does an XML part of an office file hold? A small reader: no DTD, no entities but the five, no network.
import { Refusal } from '#domain/errors.js';

export type XmlElement = { name: string; attributes: ReadonlyMap<string, string>; children: XmlNode[] };
export type XmlNode = XmlElement | string;

const MAX_DEPTH = 400;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Namespaces whose prefix is fixed here, whatever the file calls them; Word's strict and transitional forms are one. */
const PREFIXES: readonly [RegExp, string][] = [
  [/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/markup-compatibility\/2006$/, 'mc'],
  [/officeDocument\/(2006\/)?math$/, 'm'],
  [/relationships$/, 'r'],
];

/**
 * Parses an XML document without validating it. Element and attribute names keep their prefix, except that the
 * namespaces of WordprocessingML get their usual one.
 * @throws Refusal `document/unreadable` for a DTD (entity bombs), mismatched tags, or nesting beyond 400 elements.
 */
export function parseXml(source: string): XmlElement {
  const prefixes = new Map<string, string>();
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const stack: XmlElement[] = [root];
  let at = 0;
  while (at < source.length) {
    const parent = stack.at(-1);
    if (parent === undefined) throw broken('nesting');
    const open = source.indexOf('<', at);
    if (open === -1) break;
    if (open > at) parent.children.push(decodeEntities(source.slice(at, open)));
    if (source.startsWith('<!--', open)) at = after(source, '-->', open);
    else if (source.startsWith('<![CDATA[', open)) {
      at = after(source, ']]>', open);
      parent.children.push(source.slice(open + 9, at - 3));
    } else if (source.startsWith('<?', open)) at = after(source, '?>', open);
    else if (source.startsWith('<!', open)) throw broken('dtd');
    else if (source.startsWith('</', open)) {
      at = after(source, '>', open);
      const name = canonical(source.slice(open + 2, at - 1).trim(), prefixes);
      if (stack.pop()?.name !== name) throw broken('nesting');
    } else {
      at = tagEnd(source, open);
      const closed = source[at - 2] === '/';
      const element = readTag(source.slice(open + 1, closed ? at - 2 : at - 1), prefixes);
      parent.children.push(element);
      if (!closed && stack.push(element) > MAX_DEPTH) throw broken('depth');
    }
  }
  const top = root.children.find((child) => typeof child !== 'string');
  if (top === undefined || stack.length !== 1) throw broken('nesting');
  return top;
}

/** The child elements of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** The first child element of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** The value of `w:val` on the first child of that name: how Word stores nearly every property. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('w:val');
}

function readTag(inside: string, prefixes: Map<string, string>): XmlElement {
  const nameEnd = /[\s/]/.exec(inside)?.index ?? inside.length;
  const pairs: [string, string][] = [];
  for (const [, key = '', double, single] of inside.slice(nameEnd).matchAll(ATTRIBUTE)) {
    const value = decodeEntities(double ?? single ?? '');
    if (key.startsWith('xmlns')) {
      const fixed = PREFIXES.find(([namespace]) => namespace.test(value));
      if (fixed !== undefined) prefixes.set(key.slice(6), fixed[1]);
    } else pairs.push([key, value]);
  }
  return {
    name: canonical(inside.slice(0, nameEnd), prefixes),
    attributes: new Map(pairs.map(([key, value]) => [key.includes(':') ? canonical(key, prefixes) : key, value])),
    children: [],
  };
}

function canonical(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  const fixed = prefixes.get(prefix);
  return fixed === undefined ? name : `${fixed}:${name.slice(colon + 1)}`;
}

/** The end of a tag; a `>` may stand inside a quoted value. */
function tagEnd(source: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < source.length; at++) {
    const char = source.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  throw broken('tag');
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  if (found === -1) throw broken('tag');
  return found + mark.length;
}

function decodeEntities(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

function broken(part: string): Refusal {
  return new Refusal('document/unreadable', { reason: `xml ${part}` });
}
