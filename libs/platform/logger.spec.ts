import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#domain/errors.js';
import { failureFields, makeLogger } from '#platform/logger.js';

function listen(level: 'debug' | 'warn') {
  const lines: string[] = [];
  const parsed = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { logger: makeLogger(level, (line) => lines.push(line)), lines, parsed };
}

describe('the log', () => {
  it('is one JSON object a line, whatever the message holds', () => {
    const { logger, lines, parsed } = listen('debug');
    logger.with({ process: 'worker' }).info('two\nlines', { taskId: 't1', tries: 2 });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('\n');
    expect(parsed()[0]).toMatchObject({ level: 'info', msg: 'two\nlines', process: 'worker', taskId: 't1', tries: 2 });
    expect(Date.parse(String(parsed()[0]?.['time']))).not.toBeNaN();
  });

  it('drops what is below its level', () => {
    const { logger, parsed } = listen('warn');
    logger.debug('a');
    logger.info('b');
    logger.warn('c');
    logger.error('d');
    expect(parsed().map(({ msg }) => msg)).toEqual(['c', 'd']);
  });

  it('R10: names a failure by kind, code and place, never by a message that may quote a document', () => {
    const fields = failureFields(new Error('invalid input: "the minister took the money"'));
    expect(JSON.stringify(fields)).not.toContain('minister');
    expect(fields['error']).toBe('Error');
    expect(String(fields['place'])).toContain('logger.spec');
    expect(failureFields(new Refusal('letter/not-found'))['code']).toBe('letter/not-found');
    expect(failureFields('a string')).toEqual({ error: 'string' });
  });
});
