// What must be installed and built before the program can run, and is it there already? Plain JavaScript: it runs first.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the product's package.json. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const SOURCES = [
  'apps',
  'libs',
  'migrations',
  'bench',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const NOT_SOURCES = new Set(['dist', 'node_modules']);
const OUTPUTS = ['dist/apps/cli/main.js', 'libs/text/dist', 'dist/apps/web'];
const STAMP = join(ROOT, 'dist', '.built-from');

/** Progress goes to standard error, so that standard output stays free for data. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Runs `npm ci` unless node_modules holds just what package-lock.json asks for. Throws an Error with one line. */
export async function installPackages() {
  if (packagesInstalled()) return;
  say('Installing packages (npm ci) …');
  // Building needs the development packages, whatever NODE_ENV says.
  await npm(['ci', '--include=dev', '--prefer-offline'], 'Installing the packages');
}

/** Runs the build unless its outputs were made from the sources as they are now. Throws an Error with one line. */
export async function build() {
  const sources = fingerprint();
  if (OUTPUTS.every((output) => existsSync(join(ROOT, output))) && readOrNull(STAMP) === sources) return;
  say('Building …');
  rmSync(STAMP, { force: true });
  await npm(['run', '--silent', 'build'], 'Building');
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, sources);
}

/** Runs a program in the foreground and passes on a SIGTERM meant for us; resolves with its exit status. */
export function runProgram(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['inherit', 2, 2], ...options });
    let told = null;
    const pass = (signal) => {
      told = signal;
      child.kill(signal);
    };
    // A Ctrl-C reaches the child by itself; we only wait for it to end.
    const wait = (signal) => {
      told = signal;
    };
    process.on('SIGTERM', pass).on('SIGHUP', pass).on('SIGINT', wait);
    const done = () => process.off('SIGTERM', pass).off('SIGHUP', pass).off('SIGINT', wait);
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('exit', (status, signal) => {
      done();
      // Told to stop, everything stops; nothing of ours is open yet.
      if (told !== null) process.kill(process.pid, told);
      else resolve(status ?? signal);
    });
  });
}

async function npm(args, doing) {
  const own = process.env.npm_execpath ?? '';
  const status = /^npm-cli\.c?js$/.test(basename(own))
    ? await runProgram(process.execPath, [own, ...args])
    : await runProgram('npm', args, { shell: process.platform === 'win32' });
  if (status === 0) return;
  const { bavail, bsize } = statfsSync(ROOT);
  if (bavail * bsize < 16 * 1024 * 1024) throw new Error(`${doing} failed: the disk that holds ${ROOT} is full.`);
  throw new Error(`${doing} failed: npm ${args[0]} ended with status ${status}; what it said stands above.`);
}

/** npm notes what it put into node_modules in the form of the lock file, but only once it is through. */
function packagesInstalled() {
  const wanted = readOrNull(join(ROOT, 'package-lock.json'));
  const noted = readOrNull(join(ROOT, 'node_modules', '.package-lock.json'));
  if (wanted === null || noted === null) return false;
  const found = JSON.parse(noted).packages;
  return Object.entries(JSON.parse(wanted).packages).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const has = found[path];
    // Optional packages are those of other platforms.
    if (has === undefined) return optional === true;
    return has.version === version && has.integrity === integrity && existsSync(join(ROOT, path));
  });
}

function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  const add = (path) => {
    const stat = statSync(join(ROOT, path), { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) {
      hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
      return;
    }
    for (const name of readdirSync(join(ROOT, path)).sort()) {
      if (!NOT_SOURCES.has(name) && !name.endsWith('.spec.ts')) add(`${path}/${name}`);
    }
  };
  SOURCES.forEach(add);
  return hash.digest('hex');
}

function readOrNull(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
