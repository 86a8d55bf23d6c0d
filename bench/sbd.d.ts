// What of the package `sbd`, which brings no types, is used here.
declare module 'sbd' {
  export function sentences(text: string, options?: { newline_boundaries?: boolean }): string[];
}
