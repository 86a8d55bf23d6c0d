// `npm test`: installs what is missing, builds, checks, runs every suite, and ends with "N passed, N failed, N skipped".
// With paths (`npm test -- libs/text`) it runs only the suites found there, and none of the checks.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { build, installPackages, ROOT, runProgram, say } from '../apps/cli/prepare.js';

/** What suites need beyond Node: the variable that names the program, its usual names, and the Debian package. */
const PROGRAMS = [
  { variable: 'REDIS_SERVER', names: ['redis-server'], debian: 'redis-server', what: 'Redis' },
  {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: 'chromium',
    what: 'Chromium',
  },
];

/**
 * Suites that watch clocks and kill processes run after all the others, two at a time: with more the browsers starve. The one
 * that mostly waits, until the work of a killed worker is taken up by another, runs beside them.
 */
const ROUNDS = [
  [{ projects: ['unit', 'integration'], workers: Math.max(1, Math.min(4, availableParallelism())) }],
  [
    { projects: ['e2e', 'faults'], workers: 2 },
    { projects: ['waits'], workers: 1 },
  ],
];

/** The checks, in two rows that run side by side: the linter takes as long as all the others together. */
const CHECKS = [['check:lint'], ['check:types', 'check:format', 'check:imports', 'check:exports']];

const totals = { passed: 0, failed: 0, skipped: 0 };
const paths = process.argv.slice(2);
try {
  await installPackages();
  await providePrograms();
  await build();
  if (paths.length === 0) await check();
  for (const round of ROUNDS) await Promise.all(round.map(runSuites));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  totals.failed += 1;
}
if (totals.failed === 0 && totals.passed === 0) {
  say('No test ran.');
  totals.failed += 1;
}
process.exitCode = totals.failed === 0 ? 0 : 1;
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);

/** Finds each program or installs it; a suite that lacked one would have to be skipped, and none is skipped in silence. */
async function providePrograms() {
  const missing = PROGRAMS.filter((program) => !findProgram(program));
  if (missing.length === 0) return;
  const packages = missing.map(({ debian }) => debian);
  if (process.getuid?.() === 0 && findInPath('apt-get')) {
    say(`Installing ${packages.join(' and ')} (apt-get) …`);
    // Single-user mode, as far as the packages can see: they then start no server of their own.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    const status =
      (await runProgram('apt-get', ['update', '-qq'], { env })) ||
      (await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env }));
    if (status !== 0) say(`apt-get ended with status ${status}.`);
  }
  const still = missing.filter((program) => !findProgram(program));
  if (still.length > 0) {
    const what = still.map(({ what, variable }) => `${what} (or set ${variable} to where it is)`).join(' and ');
    throw new Error(`The suites need ${what}. On Debian: sudo apt-get install ${packages.join(' ')}`);
  }
}

function findProgram({ variable, names }) {
  const named = process.env[variable];
  const found = named ? (existsSync(named) ? named : null) : (names.map(findInPath).find(Boolean) ?? null);
  if (found) process.env[variable] = found;
  return found;
}

function findInPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/sbin', '/usr/local/bin');
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

async function check() {
  say('Checking types, style and imports …');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const rows = CHECKS.map(async (row) => {
    let failed = 0;
    for (const name of row) if (await runProgram(npm[0], [...npm.slice(1), 'run', '--silent', name])) failed += 1;
    return failed;
  });
  const failed = (await Promise.all(rows)).reduce((sum, count) => sum + count, 0);
  if (failed === 0) return;
  say('The checks failed; the suites run all the same.');
  totals.failed += failed;
}

async function runSuites({ projects, workers }) {
  say(`Running suites: ${projects.join(', ')} …`);
  const folder = mkdtempSync(join(tmpdir(), 'nightlawyer-test-'));
  const report = join(folder, 'report.json');
  try {
    const args = ['--selectProjects', ...projects, '--maxWorkers', String(workers), '--json', '--outputFile', report];
    const narrowed = paths.length > 0 ? ['--passWithNoTests', '--testPathPatterns', ...paths] : [];
    const status = await runProgram(
      process.execPath,
      ['--experimental-vm-modules', '--no-warnings', join(ROOT, 'node_modules/jest/bin/jest.js'), ...args, ...narrowed],
      // Jest prints the report on standard output as well; the last line there is ours.
      {
        stdio: ['ignore', 'ignore', 2],
        env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
      },
    );
    if (!existsSync(report)) throw new Error(`Jest ended with status ${status} and left no report.`);
    addUp(JSON.parse(readFileSync(report, 'utf8')), status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A suite that could not even be loaded has no tests to count, and counts as one that failed. */
function addUp(report, status) {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  totals.passed += report.numPassedTests;
  totals.skipped += report.numPendingTests + report.numTodoTests;
  totals.failed += failed;
  if (failed === 0 && status !== 0) {
    say(`Jest ended with status ${status} although no test failed.`);
    totals.failed += 1;
  }
}
