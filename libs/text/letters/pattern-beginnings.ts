// With which words can a match of a pattern begin? So that a pattern is tried only where one of them stands.

/** A word, or (`open`) whatever begins like it. */
export interface Beginning {
  readonly word: string;
  readonly open: boolean;
}

/** `done`: a space came, so the first word is whole. */
interface Partial extends Beginning {
  readonly done: boolean;
}

/**
 * Every first word of what the pattern matches. Of regular expressions it knows letters, groups, alternatives, classes like
 * `[sz]`, `?`, and counts; from `\w`, `.` or `[^ ]` on a word is open. Assertions are passed over.
 * @throws TypeError for a group that does not close, or where anything at all may come first
 */
export function beginningsOf(pattern: string): Beginning[] {
  const reader = new PatternReader(pattern);
  const found = new Map<string, Beginning>();
  for (const { word, open } of reader.alternatives([{ word: '', open: false, done: false }])) {
    if (word === '') throw new TypeError(`A pattern begins with a word: ${pattern}`);
    found.set(`${word} ${open}`, { word, open });
  }
  return [...found.values()];
}

class PatternReader {
  private at = 0;

  constructor(private readonly pattern: string) {}

  /** To the end of the group, or of the pattern. */
  alternatives(before: readonly Partial[]): Partial[] {
    const found: Partial[] = [];
    do found.push(...this.sequence(before));
    while (this.take('|'));
    return found;
  }

  private sequence(before: readonly Partial[]): Partial[] {
    let here = [...before];
    while (this.at < this.pattern.length && !'|)'.includes(this.pattern.charAt(this.at))) {
      const after = this.item(here);
      here = this.mayBeMissing() ? [...here, ...after] : after;
      if (here.every(({ done, open }) => done || open)) this.skip();
    }
    return here;
  }

  private item(before: readonly Partial[]): Partial[] {
    const assertion = /\(\?<?[!=]/y;
    assertion.lastIndex = this.at;
    if (assertion.test(this.pattern)) {
      this.at += 1;
      this.skip();
      this.close();
      return [...before];
    }
    if (this.take('(?:')) {
      const found = this.alternatives(before);
      this.close();
      return found;
    }
    const [token = ''] = /^(?:\[[^\]]*\]|\\.|.)/su.exec(this.pattern.slice(this.at)) ?? [];
    this.at += token.length;
    if (token === ' ') return extended(before, (partial) => ({ ...partial, done: true }));
    if (token === '\\d') return Array.from('0123456789').flatMap((digit) => lengthened(before, digit, true));
    const letters = /^\[(\w+)\]$/.exec(token)?.[1] ?? token;
    if (token === '.' || token.startsWith('\\') || (letters === token && token.length > 1))
      return extended(before, (partial) => ({ ...partial, open: true }));
    return Array.from(letters).flatMap((letter) => lengthened(before, letter, false));
  }

  private mayBeMissing(): boolean {
    const [count = ''] = /^(?:[?*+]|\{[\d,]+\})\??/.exec(this.pattern.slice(this.at)) ?? [];
    this.at += count.length;
    return /^(?:[?*]|\{0)/.test(count);
  }

  /** What can change no first word any more, to the end of this alternative. */
  private skip(): void {
    for (let depth = 0; this.at < this.pattern.length; this.at += 1) {
      const char = this.pattern.charAt(this.at);
      if (depth === 0 && (char === ')' || char === '|')) return;
      if (char === '(') depth += 1;
      else if (char === ')') depth -= 1;
    }
  }

  private close(): void {
    while (this.take('|')) this.skip();
    if (!this.take(')')) throw new TypeError(`A group does not close: ${this.pattern}`);
  }

  private take(text: string): boolean {
    if (!this.pattern.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }
}

function extended(partials: readonly Partial[], by: (partial: Partial) => Partial): Partial[] {
  return partials.map((partial) => (partial.done || partial.open ? partial : by(partial)));
}

function lengthened(partials: readonly Partial[], letter: string, open: boolean): Partial[] {
  return extended(partials, (partial) => ({ ...partial, word: partial.word + letter, open }));
}
