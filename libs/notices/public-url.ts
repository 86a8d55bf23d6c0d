// Where people outside reach the page, for the links in what is sent to them.

export class PublicUrl {
  /** @param root without a slash at its end */
  constructor(private readonly root: string) {}

  get host(): string {
    return new URL(this.root).hostname;
  }

  /** @param path from the root of the site */
  of(path: string): string {
    return this.root + path;
  }
}
