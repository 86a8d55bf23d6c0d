// Which command line starts a process inside the jail?
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshUid, type JailAbilities, type JailLayer, WITHOUT_PRIVILEGES } from './layers.js';

export type JailOptions = {
  memoryBytes: number;
  milliseconds: number;
  /** OCR needs native code to draw pages and a thread to read them. */
  ocr: boolean;
};

const ROOT = packageRoot();

/** The compiled entry of that name; tests and product run the same one. */
export function compiledEntry(name: string): string {
  return join(ROOT, 'dist/libs/documents', name);
}

/**
 * The command and arguments that run `entry` behind the given layers.
 * @param layers those wanted; ones the system lacks are left out
 */
export function jailCommand(
  entry: string,
  options: JailOptions,
  abilities: JailAbilities,
  layers: ReadonlySet<JailLayer> = abilities.layers,
): { command: string; args: string[] } {
  const has = (layer: JailLayer) => layers.has(layer) && abilities.layers.has(layer);
  const node = [process.execPath, ...nodeFlags(options, has), entry];
  const line = [
    ...outerDeath(abilities),
    ...namespaces(abilities, has),
    ...limits(options, abilities, has),
    ...user(abilities, has),
    ...node,
  ];
  const [command = process.execPath, ...args] = line;
  return { command, args };
}

type Has = (layer: JailLayer) => boolean;

/** If the worker dies, so does the first process of the chain. */
function outerDeath({ tools }: JailAbilities): string[] {
  return tools.setpriv === null ? [] : [tools.setpriv, '--pdeathsig=KILL', '--'];
}

function namespaces({ tools, root }: JailAbilities, has: Has): string[] {
  const wanted = [
    ...(has('network-namespace') ? ['--net'] : []),
    ...(has('process-namespace') ? ['--pid', '--fork'] : []),
  ];
  if (tools.unshare === null || wanted.length === 0) return [];
  return [tools.unshare, ...(root ? [] : ['--user', '--map-root-user']), ...wanted, '--'];
}

function limits({ memoryBytes, milliseconds }: JailOptions, { tools, root }: JailAbilities, has: Has): string[] {
  if (tools.prlimit === null || !has('resource-limits')) return [];
  const seconds = Math.ceil(milliseconds / 1000) + 5;
  return [
    tools.prlimit,
    `--data=${memoryBytes}`,
    `--cpu=${2 * seconds}`, // threads count double
    '--fsize=0',
    '--core=0',
    '--nofile=256',
    // Counted over all processes of a user: only a user of its own can have a low one.
    ...(root && has('unprivileged-user') ? ['--nproc=64'] : []),
    '--',
  ];
}

function user({ tools, root }: JailAbilities, has: Has): string[] {
  if (tools.setpriv === null) return [];
  const uid = String(freshUid());
  return [
    tools.setpriv,
    '--pdeathsig=KILL', // forgotten at a change of user, so it is said again
    ...(root && has('unprivileged-user') ? ['--reuid', uid, '--regid', uid, '--clear-groups'] : []),
    ...(has('no-privileges') ? (root || has('network-namespace') ? WITHOUT_PRIVILEGES : ['--no-new-privs']) : []),
    '--',
  ];
}

function nodeFlags({ memoryBytes, ocr }: JailOptions, has: Has): string[] {
  const flags = [
    `--max-old-space-size=${Math.floor((memoryBytes * 0.6) / 1024 / 1024)}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
  ];
  // Renamed when it stopped being experimental, in Node 22.13.
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  if (has('node-permissions')) {
    flags.push(permission, ...readable().map((path) => `--allow-fs-read=${path}`));
    if (ocr) flags.push('--allow-addons', '--allow-worker');
  }
  if (has('node-network')) flags.push('--import', compiledEntry('jail/deny-network.js'));
  return flags;
}

/** Our own compiled code and the packages it stands on; nothing else, not even the file that is read. */
function readable(): string[] {
  const text = join(ROOT, 'node_modules/@nightlawyer/text');
  const realText = existsSync(text) ? realpathSync(text) : text;
  return [
    join(ROOT, 'package.json'),
    join(ROOT, 'dist/libs/documents/*'),
    join(ROOT, 'dist/libs/domain/*'),
    join(ROOT, 'node_modules/*'),
    join(realText, 'package.json'),
    join(realText, 'dist/*'),
  ];
}

/** The folder of package.json, above the sources as well as above `dist`. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json was not found above the document reader');
    folder = parent;
  }
  return folder;
}
