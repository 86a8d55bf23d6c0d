// A command line that does not say what to do: exit status 2, where a refusal is 1.

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The one file a command is about. @throws UsageError when there is none, or more than one */
export function onlyFile(positionals: readonly string[]): string {
  const [file, ...rest] = positionals;
  if (file === undefined) throw new UsageError('name the file to read');
  if (rest.length > 0) throw new UsageError(`one file only, please: "${rest.join('", "')}" is too much`);
  return file;
}
