// Is this the name of a time zone?

/** True for an IANA name, also an old one such as `Asia/Calcutta`, whatever this machine prefers to call the zone. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
