// `nightlawyer demo`: everything as with `start`, and a story to look at.
import { parseArgs } from 'node:util';
import { readConfig } from '#platform/config.js';
import { foundSampleNewsroom, samplePassword, secretOf } from './found-sample-newsroom.js';
import { loadSampleStory, type SampleLetter } from './load-sample-story.js';
import { print, say } from './output.js';
import { runService, type RunningService } from './run-service.js';
import { readSampleStory, type SampleStory } from './sample-story/manifest.js';

export async function run(args: string[]): Promise<void> {
  parseArgs({ args });
  const sample = await readSampleStory();
  // At a demonstration only what goes wrong is worth a line between the others.
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
  await runService(config, (service) => showSample(service, sample));
}

async function showSample({ baseUrl, installation, stop }: RunningService, sample: SampleStory): Promise<void> {
  const password = samplePassword(secretOf(installation));
  await foundSampleNewsroom(installation, sample, password);
  await print(`Sign in with the password ${password} as`);
  for (const { email, name, role } of sample.people) await print(`  ${email}  (${name}, ${role.replace('_', ' ')})`);
  say(`Loading the sample story (${sample.files.length} files) …`);
  await print(outcome(await loadSampleStory({ baseUrl, sample, password, stop })));
}

function outcome({ counts, createdAt, linkedAt, failure }: SampleLetter): string {
  if (linkedAt === null) return `sample letter not linked: ${failure ?? 'unknown reason'}`;
  const seconds = Math.ceil((Date.parse(linkedAt) - Date.parse(createdAt)) / 1000);
  return `sample letter linked: ${counts.allegations} allegations, ${counts.suggested} suggested links, ${seconds} s`;
}
