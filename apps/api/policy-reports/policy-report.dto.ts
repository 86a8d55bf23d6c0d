// What may be kept of a browser's report on a breach of the policy: which rule, and from which site; never an address, which may hold ids.
import { z } from 'zod';

/** The older form (`report-uri`). */
const Older = z.object({
  'csp-report': z.object({
    'effective-directive': z.string().optional(),
    'violated-directive': z.string().optional(),
    'blocked-uri': z.string().optional(),
  }),
});

/** The newer one (`report-to`), several at once. */
const Newer = z.array(
  z.object({
    type: z.string(),
    body: z.object({ effectiveDirective: z.string().optional(), blockedURL: z.string().optional() }),
  }),
);

export interface Breach {
  directive: string;
  /** The origin that was kept out, or a word such as `inline`. */
  blocked: string;
}

const MOST = 10;

/** What is in no known form says nothing. */
export function breachesOf(body: unknown): Breach[] {
  const older = Older.safeParse(body);
  if (older.success) {
    const report = older.data['csp-report'];
    const directive = report['effective-directive'] ?? report['violated-directive'];
    return [{ directive: wordOf(directive), blocked: originOf(report['blocked-uri']) }];
  }
  const newer = Newer.safeParse(body);
  if (!newer.success) return [];
  return newer.data
    .filter(({ type }) => type === 'csp-violation')
    .slice(0, MOST)
    .map(({ body: { effectiveDirective, blockedURL } }) => ({
      directive: wordOf(effectiveDirective),
      blocked: originOf(blockedURL),
    }));
}

function wordOf(text: string | undefined): string {
  return /^[a-z-]{1,40}/.exec(text ?? '')?.[0] ?? 'unknown';
}

function originOf(blocked: string | undefined): string {
  if (blocked === undefined || !URL.canParse(blocked)) return wordOf(blocked);
  const { origin, protocol } = new URL(blocked);
  return origin === 'null' ? protocol.slice(0, 40) : origin.slice(0, 200);
}
