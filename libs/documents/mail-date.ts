// When was a mail sent, by the sender's own clock? A deadline of "5 pm today" hangs on the zone.

/** Zones RFC 5322 still allows by name, in minutes east of Greenwich. */
const NAMED: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

/**
 * A `Date:` field (RFC 5322, 3.3) as ISO 8601 with the sender's offset, `2026-03-03T18:04:00+01:00`.
 * Null if it is no date.
 */
export function mailDateToIso(field: string): string | null {
  const bare = field.replace(/\([^)]*\)/g, ' ').trim(); // comments, usually the zone's name
  const instant = Date.parse(bare);
  if (Number.isNaN(instant)) return null;
  return isoWithOffset(instant, zoneOf(bare));
}

/** An instant (milliseconds since 1970) as ISO 8601 with an offset in minutes. Null outside the years 1 to 9999. */
export function isoWithOffset(instant: number, minutes: number): string | null {
  const local = new Date(instant + minutes * 60_000);
  if (Number.isNaN(local.getTime())) return null;
  const wall = local.toISOString();
  if (!/^\d{4}-/.test(wall)) return null;
  const size = Math.abs(minutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${wall.slice(0, 19)}${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function zoneOf(field: string): number {
  const numeric = /([+-])(\d{2}):?(\d{2})$/.exec(field);
  if (numeric !== null) {
    const size = Number(numeric[2]) * 60 + Number(numeric[3]);
    return size > 14 * 60 ? 0 : numeric[1] === '-' ? -size : size;
  }
  return NAMED[/([A-Za-z]+)$/.exec(field)?.[1]?.toUpperCase() ?? ''] ?? 0;
}
