// Checks an exported audit log with nothing but Node: no database, no network, no package. docs/audit.md says what is checked.
//   node verify.mjs [FOLDER] [--key FILE] [--heads FILE]...
// FOLDER is the unpacked export, this file's own folder when left out. The key in the export proves only that the export fits
// itself: name the key you were given before (PEM, or the JSON of `clearance/key`) with --key, and heads you kept with --heads.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HEAD_DOMAIN = 'nightlawyer audit head v1';
const CHAIN_START = '0'.repeat(64);

/** RFC 8785 for what JSON.parse gives: keys in the order of their UTF-16 code units, numbers and strings as ECMAScript writes them. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

const sha256 = (words) => createHash('sha256').update(words).digest('hex');
const lines = (path) => readFileSync(path, 'utf8').split('\n').filter(Boolean);

function readKey(path) {
  const text = readFileSync(path, 'utf8');
  const key = text.trimStart().startsWith('{') ? JSON.parse(text).pem : text;
  const publicKey = createPublicKey(key);
  if (publicKey.asymmetricKeyType !== 'ed25519') throw new Error(`${path} holds no Ed25519 key`);
  const point = Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url');
  return { keyId: createHash('sha256').update(point).digest('hex').slice(0, 16), publicKey };
}

/** One head a line, one head, or a list of them. */
function readHeads(path) {
  const text = readFileSync(path, 'utf8');
  try {
    const value = JSON.parse(text);
    return value.items ?? (value.head ? [value.head] : [value].flat());
  } catch {
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  }
}

function headProblem(head, key) {
  if (head.keyId !== key.keyId) return 'was signed with another key';
  const { newsroomId, seq, hash, at } = head;
  const signed = Buffer.from(`${HEAD_DOMAIN}\n${canonical({ newsroomId, seq, hash, at })}`);
  const signature = Buffer.from(head.signature, 'base64url');
  if (signature.toString('base64url') !== head.signature) return 'has a signature that is spelled wrongly';
  return verify(null, signed, key.publicKey, signature) ? null : 'has a wrong signature';
}

/** The first thing wrong, as [number, words]; null when everything holds. */
function problem(folder, key, heads, report) {
  let previousHash = CHAIN_START;
  let seq = 0n;
  let newsroomId = null;
  const bySeq = new Map();
  for (const head of heads) {
    const wrong = headProblem(head, key);
    if (wrong) return [head.seq, `the head at entry ${head.seq} ${wrong}`];
    bySeq.set(head.seq, [...(bySeq.get(head.seq) ?? []), head]);
  }
  const parts = readdirSync(folder)
    .filter((name) => /^entries-\d+\.jsonl$/.test(name))
    .sort();
  for (const part of parts) {
    for (const line of lines(join(folder, part))) {
      seq += 1n;
      const entry = JSON.parse(line);
      const { hash, ...hashed } = entry;
      newsroomId ??= hashed.newsroomId;
      if (hashed.seq !== String(seq)) return [seq, `entry ${seq} is missing: here stands ${hashed.seq}`];
      if (hashed.newsroomId !== newsroomId) return [seq, `entry ${seq} is of another newsroom`];
      if (hashed.previousHash !== previousHash) return [seq, `entry ${seq} does not follow the one before`];
      // The line as well as what it says: of a key written twice a program reads one and a person the other.
      if (sha256(canonical(hashed)) !== hash || canonical(entry) !== line) return [seq, `entry ${seq} was altered`];
      for (const head of bySeq.get(String(seq)) ?? []) {
        if (head.newsroomId !== newsroomId) return [seq, `the head at entry ${seq} is of another newsroom`];
        if (head.hash !== hash)
          return [seq, `entry ${seq}, or one since the head before, was rewritten: the head has another hash`];
        report.headsUpTo = head.seq;
        report.heads += 1;
      }
      bySeq.delete(String(seq));
      previousHash = hash;
      report.entries = Number(seq);
      report.head = hash;
    }
  }
  const [cutOff] = bySeq.keys();
  if (cutOff !== undefined) return [seq + 1n, `entries from ${seq + 1n} on were cut off: a head covers ${cutOff}`];
  if (seq === 0n) return [1n, 'there are no entries'];
  if (report.headsUpTo !== String(seq)) return [seq, 'no head covers the last entry'];
  return null;
}

function main(args) {
  let folder = dirname(fileURLToPath(import.meta.url));
  let keyPath = null;
  const kept = [];
  for (let index = 0; index < args.length; index += 1) {
    if (args[index] === '--key') keyPath = args[(index += 1)];
    else if (args[index] === '--heads') kept.push(args[(index += 1)]);
    else folder = args[index];
  }
  const key = readKey(keyPath ?? join(folder, 'key.json'));
  const heads = [...readHeads(join(folder, 'heads.jsonl')), ...kept.flatMap(readHeads)];
  const report = {
    valid: false,
    entries: 0,
    head: CHAIN_START,
    heads: 0,
    headsUpTo: null,
    keyId: key.keyId,
    firstBad: null,
  };
  const found = problem(folder, key, heads, report);
  report.valid = found === null;
  if (found) report.firstBad = { seq: String(found[0]), reason: found[1] };
  console.log(JSON.stringify(report));
  return report.valid ? 0 : 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(`This export cannot be checked: ${error.message}`);
  process.exitCode = 1;
}
