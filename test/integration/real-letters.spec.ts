// Real notices and long decisions, as text, PDF and DOCX, uploaded over HTTP: each reaches `linked` with every character accounted for.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Desk, makeDesk, until } from '../support/factories.js';
import { makeDocx, makePdf } from '../support/make-documents.js';
import { startService, type TestService } from '../support/test-service.js';

const FOLDER = process.env['NIGHTLAWYER_BENCH_DATA'] ?? join(import.meta.dirname, '../../../shared/data');

const NOTICES = [
  '2014-05-30-Monotype-Imaging',
  '2015-09-16-waylaydesign',
  '2021-09-15-nyan-cat',
  '2025-03-26-hotstar',
  '2026-02-25-bella-canvas',
];
/** Sets of long decisions, and the forms that the longest of each comes in. */
const DECISIONS = [
  ['bva', ['txt', 'docx']],
  ['cyber_crime', ['pdf']],
] as const;

const FORMS = {
  txt: (text: string) => Promise.resolve(Buffer.from(text)),
  pdf: (text: string) => makePdf(text),
  docx: (text: string) => makeDocx(text),
};

/** The longest decision of a set. */
function longestDecision(set: string): string {
  const lines = readFileSync(join(FOLDER, 'sentences', `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest));
}

type Form = keyof typeof FORMS;

function letters(): { name: string; text: string; form: Form }[] {
  const notices = NOTICES.map((name) => {
    const text = readFileSync(join(FOLDER, 'letters', `${name}.txt`), 'utf8');
    return (['txt', 'pdf', 'docx'] as const).map((form) => ({ name, text, form }));
  });
  const decisions = DECISIONS.map(([name, forms]) => {
    const text = longestDecision(name);
    return forms.map((form) => ({ name, text, form }));
  });
  return [...notices, ...decisions].flat();
}

const cases = existsSync(FOLDER) ? letters() : [];

// The public sets are not part of this repository (see bench/README.md); without them this suite says so and is counted as skipped.
(cases.length > 0 ? describe : describe.skip)(`real letters from ${FOLDER}`, () => {
  let service: TestService;
  let desk: Desk;

  beforeAll(async () => {
    service = await startService();
    desk = await makeDesk(service);
  });

  afterAll(async () => {
    await service.stop();
  });

  it.each(cases.length > 0 ? cases : [{ name: 'none', form: 'txt' as const, text: '' }])(
    'R6: $name as $form reaches linked, every character accounted for',
    async ({ name, form, text: words }) => {
      const bytes = await FORMS[form](words);
      const path = `/stories/${desk.storyId}/letters`;
      const { status, body } = await desk.as.editor.upload(path, { name: `${name}.${form}`, bytes });
      expect(status).toBe(202);
      const letter = await until(
        async () => (await desk.as.editor.get<{ status: string; failure: string | null }>(`/letters/${body.id}`)).body,
        (found) => found.status === 'linked' || found.status === 'failed',
        60_000,
      );
      expect(letter).toMatchObject({ status: 'linked', failure: null });
      const { text, items } = (
        await desk.as.editor.get<{ text: string; items: { start: number; end: number; quote: string }[] }>(
          `/letters/${body.id}/segments`,
        )
      ).body;
      const lettersOf = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, '');
      // What was read is what was sent: for text to the character, for laid-out forms at least nearly all letters and digits.
      if (form === 'txt') expect(text).toBe(words.replace(/\r\n?/g, '\n').replaceAll('\0', ''));
      else expect(lettersOf(text).length).toBeGreaterThan(lettersOf(words).length * 0.98);
      let at = 0;
      for (const segment of items) {
        expect(text.slice(at, segment.start).trim()).toBe('');
        expect(text.slice(segment.start, segment.end)).toBe(segment.quote);
        expect(segment.quote).toBe(segment.quote.trim());
        at = segment.end;
      }
      expect(text.slice(at).trim()).toBe('');
      expect(items.length).toBeGreaterThan(5);
    },
    90_000,
  );
});
