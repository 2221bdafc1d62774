/** What our own ids begin with, so that none is one of the input's. */
const OWN = "BS_";
/** Of our own, the ids of lines and pictures may come back as what a package calls them. */
const RESERVED = /^BS_(?![LI])/;

/** Our own id of something that is numbered or named for certain once in its file. */
export function ownId(name: string | number): string {
  return `${OWN}${name}`;
}

/** Ids of one file that come from its input; none is given twice, and every one is an `xsd:ID`. */
export class Ids {
  private readonly taken = new Set<string>();

  /** The input's name where it may be an id and is free, else an own one, with a number where that is taken too. */
  claim(name: string, own: string): string {
    const wanted = isId(name) && !this.taken.has(name) ? name : this.free(ownId(own));
    this.taken.add(wanted);
    return wanted;
  }

  private free(name: string): string {
    let found = name;
    for (let again = 2; this.taken.has(found); again++) found = `${name}.${again}`;
    return found;
  }
}

/** An NCName of letters that no schema processor doubts. */
function isId(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9._-]{0,99}$/.test(name) && !RESERVED.test(name);
}
