// The `nightlawyer` command: finds the command that was asked for, runs it, and turns a failure into one line and an exit status.
import { isDatabaseUnavailable } from '#database/unavailable.js';
import { Refusal } from '#domain/errors.js';
import { fullDisk, saysDiskFull } from '#platform/full-disk.js';
import { COMMANDS, helpText } from './commands.js';
import { endWhenUnread, print, say } from './output.js';
import { UsageError } from './usage-error.js';

endWhenUnread();
process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: string[]): Promise<number> {
  try {
    if (name === '--help' || name === '-h' || name === 'help') {
      await print(helpText());
      return 0;
    }
    if (name === undefined) throw new UsageError('name a command; --help lists them');
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new UsageError(`there is no command "${name}"; --help lists those there are`);
    if (args.includes('--help') || args.includes('-h')) {
      await print(`nightlawyer ${command.usage}\n    ${command.summary}`);
      return 0;
    }
    const { run } = await command.load();
    await run(args);
    return 0;
  } catch (error) {
    const { line, status } = inOneLine(error, name);
    say(line);
    return status;
  }
}

function inOneLine(error: unknown, command: string | undefined): { line: string; status: number } {
  if (error instanceof Refusal) {
    const status = error.code === 'config/invalid' ? 2 : 1;
    return { line: `${error.code}: ${error.message}`, status };
  }
  if (error instanceof UsageError || isParseError(error)) {
    const usage = command === undefined ? undefined : COMMANDS[command]?.usage;
    return { line: `${firstLine(error)}${usage === undefined ? '' : ` (usage: nightlawyer ${usage})`}`, status: 2 };
  }
  if (saysDiskFull(error)) return { line: `disk/full: ${fullDisk(process.cwd()).message}`, status: 1 };
  if (isDatabaseUnavailable(error)) {
    return { line: `service/unavailable: ${new Refusal('service/unavailable').message}`, status: 1 };
  }
  return { line: `service/failed: ${firstLine(error)}`, status: 1 };
}

/** What node:util's parseArgs throws for an option it does not know or that lacks its value. */
function isParseError(error: unknown): error is Error {
  return error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split('\n', 1)[0] ?? text;
}
