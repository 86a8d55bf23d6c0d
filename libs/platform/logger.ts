// How do the processes say what they do: one JSON object a line on standard error, with ids and numbers, never text.

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];

/** What may stand in a line beside the message. A document's words have no type here, and no place. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Logger {
  debug(msg: string, fields?: LogFields): void;
  info(msg: string, fields?: LogFields): void;
  warn(msg: string, fields?: LogFields): void;
  error(msg: string, fields?: LogFields): void;
  /** A logger whose lines all carry these fields too. */
  with(fields: LogFields): Logger;
}

/** Lines below `level` are dropped. `write` is given each whole line, without its end. */
export function makeLogger(
  level: LogLevel,
  write: (line: string) => void = toStandardError,
  common: LogFields = {},
): Logger {
  const least = LEVELS.indexOf(level);
  const log = (at: LogLevel) => (msg: string, fields?: LogFields) => {
    if (LEVELS.indexOf(at) < least) return;
    write(JSON.stringify({ level: at, time: new Date().toISOString(), msg, ...common, ...fields }));
  };
  return {
    debug: log('debug'),
    info: log('info'),
    warn: log('warn'),
    error: log('error'),
    with: (fields) => makeLogger(level, write, { ...common, ...fields }),
  };
}

/**
 * The fields that tell one failure from another. Of an error's message only a refusal's is known to quote nothing,
 * so of the others the name, the code and the place in our code must do.
 */
export function failureFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  const place = error.stack
    ?.split('\n')
    .find((line) => line.trimStart().startsWith('at '))
    ?.trim();
  return { error: error.name, code: typeof code === 'string' ? code : undefined, place };
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
