/** Characters taken from each side of a cut. */
const SIDE = 2;

/** The characters around a cut, looked for elsewhere on the page: `…打造红舞` | `邀请赛…` is one phrase if the page prints it whole. */
export class Seams {
  private readonly page: string;

  constructor(texts: readonly string[]) {
    this.page = texts.join("\n");
  }

  /** Whether the end of `left` and the start of `right`, set together, stand somewhere on the page. */
  elsewhere(left: string, right: string): boolean {
    const seam = left.slice(-SIDE) + right.slice(0, SIDE);
    return seam.length === 2 * SIDE && /^[\p{L}\p{N}]+$/u.test(seam) && this.page.includes(seam);
  }
}
