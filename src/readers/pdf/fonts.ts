import { type Engine, SCRATCH } from "./engine.js";

/** What a font of the file says of itself. */
export interface Face {
  /** Without the tag of a subset and the words of its style: `SimSun`; empty where it has no name (Type 3). */
  readonly family: string;
  readonly bold: boolean;
}

/** The bit of a font descriptor's flags that asks for thick strokes (ISO 32000-1, table 123). */
const FORCE_BOLD = 1 << 18;
const SUBSET_TAG = /^[A-Z]{6}\+/;
const BOLD = /bold|black|heavy|-?semibold|demi|(?<=[a-z]{2}[-_])B$|粗|超黑/i;
const STYLE =
  /[-,_ ]?(?:regular|roman|normal|book|medium|light|thin|italic|oblique|bold|black|heavy|semibold|demi(?:bold)?|mt|ps)+$/i;

/** Reads each font once; the handle is PDFium's. */
export function faceReader(engine: Engine): (font: number) => Face {
  const known = new Map<number, Face>();
  return (font) => {
    const face = known.get(font) ?? readFace(engine, font);
    known.set(font, face);
    return face;
  };
}

function readFace({ calls, scratch, bytes }: Engine, font: number): Face {
  if (font === 0) return { family: "", bold: false };
  const length = calls.FPDFFont_GetBaseFontName(font, scratch, SCRATCH);
  const written = bytes().slice(scratch, scratch + Math.max(0, Math.min(length, SCRATCH) - 1));
  const name = decodeName(written).replace(SUBSET_TAG, "");
  const bold = BOLD.test(name) || (calls.FPDFFont_GetFlags(font) & FORCE_BOLD) !== 0;
  return { family: familyIn(name), bold };
}

/** Names are UTF-8 by the standard and GB18030 where Chinese programs write them. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function familyIn(name: string): string {
  let family = name;
  for (
    let shorter = family.replace(STYLE, "");
    shorter !== family && shorter !== "";
    shorter = shorter.replace(STYLE, "")
  )
    family = shorter;
  return family;
}
