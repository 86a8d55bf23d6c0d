// Which walls can this system put round a process that reads a hostile file? Tried once, by trying them (R11).
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

export type JailLayer =
  /** Node's own permission model: no file but its code, no process, no native code. */
  | 'node-permissions'
  /** Node's network functions replaced by ones that refuse. */
  | 'node-network'
  /** An empty network namespace: not even a loopback. */
  | 'network-namespace'
  /** A process namespace of its own: it sees and signals nobody. */
  | 'process-namespace'
  /** A numeric user that owns nothing, a fresh one each time. */
  | 'unprivileged-user'
  /** No capabilities, and none to be gained. */
  | 'no-privileges'
  /** Kernel limits on memory, CPU time, processes and file size. */
  | 'resource-limits'
  /** SIGKILL when the time is over, and when the parent dies. */
  | 'kill-timer';

export const ALL_LAYERS: readonly JailLayer[] = [
  'node-permissions',
  'node-network',
  'network-namespace',
  'process-namespace',
  'unprivileged-user',
  'no-privileges',
  'resource-limits',
  'kill-timer',
];

type Tools = { unshare: string | null; setpriv: string | null; prlimit: string | null };

/** What was found: the layers that work here and the programs (util-linux) that build them. */
export type JailAbilities = { layers: ReadonlySet<JailLayer>; tools: Tools; root: boolean };

const run = promisify(execFile);

/** Ids between systemd's ranges that no system hands out, and that fit in a container's 65,536. */
const FIRST_UID = 60_706;
const UIDS = 478;
let nextUid = process.pid % UIDS;

/** A user id no other reading process has at the moment, so that two of them cannot touch each other. */
export function freshUid(): number {
  nextUid = (nextUid + 1) % UIDS;
  return FIRST_UID + nextUid;
}

/** Arguments of `setpriv` that take every privilege away. */
export const WITHOUT_PRIVILEGES = ['--no-new-privs', '--bounding-set=-all', '--inh-caps=-all'];

/** A program, if it is installed, and its arguments. */
type Attempt = [program: string | null, ...args: string[]];

let found: Promise<JailAbilities> | undefined;

/** The layers this system has. Each is tried with a program that does nothing; the answer is kept. */
export function jailAbilities(entry: string): Promise<JailAbilities> {
  found ??= findAbilities(entry);
  return found;
}

async function findAbilities(entry: string): Promise<JailAbilities> {
  const root = process.getuid?.() === 0;
  const tools = { unshare: findTool('unshare'), setpriv: findTool('setpriv'), prlimit: findTool('prlimit') };
  const { unshare, setpriv, prlimit } = tools;
  const user = root ? [] : ['--user', '--map-root-user'];
  const uid = String(freshUid());
  const tried: [JailLayer, Attempt][] = [
    ['network-namespace', [unshare, ...user, '--net', '--', 'true']],
    ['process-namespace', [unshare, ...user, '--pid', '--fork', '--', 'true']],
    ['no-privileges', [setpriv, ...(root ? WITHOUT_PRIVILEGES : ['--no-new-privs']), '--', 'true']],
    ['resource-limits', [prlimit, '--data=1000000000', '--nproc=64', '--', 'true']],
    // That user must be able to run Node and to read our code: not so under a home directory closed to others.
    ...(root
      ? [
          [
            'unprivileged-user',
            [setpriv, '--reuid', uid, '--regid', uid, '--clear-groups', '--', process.execPath, '--check', entry],
          ] satisfies [JailLayer, Attempt],
        ]
      : []),
  ];
  const worked = await Promise.all(tried.map(async ([layer, command]) => ((await works(command)) ? layer : null)));
  const layers = new Set<JailLayer>(['node-permissions', 'node-network', 'kill-timer']);
  for (const layer of worked) if (layer !== null) layers.add(layer);
  // Whoever is not root already is an unprivileged user, though not one of his own.
  if (!root && process.getuid !== undefined) layers.add('unprivileged-user');
  return { layers, tools, root };
}

async function works([program, ...args]: Attempt): Promise<boolean> {
  if (program === null) return false;
  try {
    await run(program, args, { timeout: 5_000, env: { PATH: '/usr/bin:/bin' } });
    return true;
  } catch {
    return false; // not permitted here, or an older program without that option
  }
}

function findTool(name: string): string | null {
  if (process.platform !== 'linux') return null;
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/bin', '/usr/sbin', '/sbin'];
  for (const folder of folders) {
    if (!folder.startsWith('/')) continue;
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      continue;
    }
  }
  return null;
}
