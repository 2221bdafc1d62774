import { BroadsheetError, Edition, FORMAT } from "../model/index.js";
import { decode } from "./encoding.js";
import type { Reading, ReadSettings, Source, WholeReader } from "./reader.js";

/** `broadsheet/1` JSON, as the native writer gives it: taken as stated. */
export const nativeReader: WholeReader = {
  name: "native",
  description: "broadsheet/1 JSON, taken as it states",
  extensions: [".json"],
  recognises: ({ name, bytes }) => {
    if (name.toLowerCase().endsWith(".json")) return true;
    const head = new TextDecoder("utf-8").decode(bytes.subarray(0, 200)).replace(/^\uFEFF/, "");
    return /^\s*\{/.test(head) && head.includes(FORMAT);
  },
  read: readNative,
};

function readNative(source: Source, settings: ReadSettings): Reading {
  const { text } = decode(source.bytes, source.name, settings.encoding);
  const parsed = Edition.safeParse(parseJson(text, source.name));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new BroadsheetError(
      "bad-edition",
      `${source.name}, ${issue?.path.join(".") ?? ""}`,
      issue?.message ?? "not an edition",
    );
  }
  return { pages: parsed.data.pages, notices: parsed.data.notices, stated: parsed.data, settings: {} };
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BroadsheetError("bad-edition", name, (error as Error).message, { cause: error });
  }
}
