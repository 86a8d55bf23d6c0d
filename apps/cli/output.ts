// How does data leave a command, when whoever reads it may stop reading at any time?

/** Ends the process quietly when the reader of our output has gone (`nightlawyer split letter.pdf | head`). */
export function endWhenUnread(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
}

/** Writes one line to standard output; resolves once there is room for more. */
export function print(line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${line}\n`, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

export function printJson(value: unknown): Promise<void> {
  return print(JSON.stringify(value));
}

/** Progress and whatever else is for people goes to standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
