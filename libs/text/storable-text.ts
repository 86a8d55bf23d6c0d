// What form must a text have before anyone takes an offset into it?

/**
 * The text as it is stored (R6): no byte order mark at its head, no NUL, every line end a single LF, every lone
 * surrogate U+FFFD. PostgreSQL refuses the NUL and its driver rewrites the surrogate, so both go before offsets are
 * taken. Applying it twice changes nothing. Any string is accepted; no error is thrown.
 */
export function toStorableText(raw: string): string {
  // NUL goes first: it may stand between CR and LF, or between the halves of a pair.
  return raw
    .replaceAll('\0', '')
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}
