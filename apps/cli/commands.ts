// Which commands are there? Each is loaded only when it is called, so that the small ones start fast.

export interface Command {
  /** What stands behind `nightlawyer` on the command line. */
  usage: string;
  summary: string;
  load(): Promise<{ run(args: string[]): Promise<void> }>;
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  demo: {
    usage: 'demo',
    summary: 'Start everything with an invented sample story (PORT, default 3000; DATA_DIR, default ./data).',
    load: () => import('./demo.command.js'),
  },
  start: {
    usage: 'start',
    summary: 'Start everything: database, API, worker and web.',
    load: () => import('./start.command.js'),
  },
  api: {
    usage: 'api',
    summary: 'Run one API process on the database in DATABASE_URL.',
    load: () => import('./api.command.js'),
  },
  worker: {
    usage: 'worker',
    summary: 'Run one worker process on the database in DATABASE_URL.',
    load: () => import('./worker.command.js'),
  },
  migrate: {
    usage: 'migrate',
    summary: 'Bring the database to this version.',
    load: () => import('./migrate.command.js'),
  },
  health: {
    usage: 'health',
    summary: 'Ask the running API whether it is ready.',
    load: () => import('./health.command.js'),
  },
  'verify-audit': {
    usage: 'verify-audit [--heads DIR|FILE] [--key FILE]',
    summary: 'Walk every audit chain, hold it against signed heads, and name the first entry that does not fit.',
    load: () => import('./verify-audit.command.js'),
  },
  'rotate-vault-key': {
    usage: 'rotate-vault-key',
    summary: 'Put a new key on the source vault, and wrap all data keys with it.',
    load: () => import('./rotate-vault-key.command.js'),
  },
  sentences: {
    usage: 'sentences FILE',
    summary: 'Print where the sentences of a text begin and end.',
    load: () => import('./sentences.command.js'),
  },
  split: {
    usage: 'split FILE',
    summary: 'Split a letter (txt, md, eml, html, docx, pdf) into allegations, demands and the rest.',
    load: () => import('./split.command.js'),
  },
  flag: {
    usage: 'flag FILE',
    summary: 'Flag the assertions of an article (txt, md, html, docx, pdf) that a lawyer should look at.',
    load: () => import('./flag.command.js'),
  },
  place: {
    usage: 'place --from OLD.txt --to NEW.txt --assertions FILE',
    summary:
      'Carry assertions, `[{id,start,end}]` into the old text, over into the new one, or say what became of them.',
    load: () => import('./place.command.js'),
  },
  'verify-clearance': {
    usage:
      'verify-clearance --certificate FILE --key FILE [--version FILE] [--sha256 HEX] [--revocations FILE] [--at ISO]',
    summary: 'Check off-line that a clearance certificate holds, and for these words.',
    load: () => import('./verify-clearance.command.js'),
  },
  link: {
    usage: 'link --evidence CORPUS.jsonl --queries QUERIES.jsonl [--top N]',
    summary: 'Rank the evidence for each query; prints TREC run lines.',
    load: () => import('./link.command.js'),
  },
};

/** What `--help` prints. */
export function helpText(): string {
  const lines = Object.values(COMMANDS).map(({ usage, summary }) => `  nightlawyer ${usage}\n      ${summary}`);
  return [
    'Nightlawyer: from the first flag on a sentence to the answer to the lawyer who complains of it.',
    '',
    ...lines,
    '',
    'Data goes to standard output, everything else to standard error.',
    'Exit status: 0 done, 1 refused or failed (one line says why), 2 not understood.',
  ].join('\n');
}
