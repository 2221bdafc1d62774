import type { Context, Next } from "hono";
import { digest } from "../model/index.js";
import { POLICY } from "../site/views/layout.js";

/** How long an answer may be kept: for ever (named by its content), until it is asked for again, or not at all. */
export type Keep = "immutable" | "revalidate" | "none";

const KEEP: Readonly<Record<Keep, string>> = {
  immutable: "public, max-age=31536000, immutable",
  revalidate: "public, max-age=0, must-revalidate",
  none: "no-store",
};

/** On every answer: what may be loaded, that types are as said, that nobody frames it or learns where its readers come from. */
export async function protect(c: Context, next: Next): Promise<void> {
  await next();
  const drawn = c.res.headers.get("content-type")?.startsWith("image/svg") ?? false;
  const policy = drawn ? "default-src 'none'; style-src 'unsafe-inline'" : POLICY;
  c.res.headers.set("Content-Security-Policy", `${policy}; frame-ancestors 'none'`);
  c.res.headers.set("X-Content-Type-Options", "nosniff");
  c.res.headers.set("Referrer-Policy", "same-origin");
  c.res.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  c.res.headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
}

/** An answer with its digest as ETag; 304 where the browser has it, 206 or 416 where a part is asked. */
export function answer(
  c: Context,
  body: string | Uint8Array,
  type: string,
  keep: Keep = "revalidate",
  status = 200,
): Response {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const headers = new Headers(c.res.headers);
  headers.set("Content-Type", type);
  headers.set("Cache-Control", KEEP[keep]);
  if (status !== 200) return new Response(bytes as Uint8Array<ArrayBuffer>, { status, headers });
  const tag = `"${digest(bytes, 20)}"`;
  headers.set("ETag", tag);
  headers.set("Accept-Ranges", "bytes");
  const made = { bytes, headers, tag };
  c.set(MADE, made);
  return asAsked(c, made);
}

/** A whole answer with its headers. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly headers: Headers;
  readonly tag: string;
}

/** Under this a request's context has the whole answer, if there is one, whatever part of it was asked for. */
export const MADE = "made";

/** Of an answer what the request asks for: the whole, a part, or that it is still the same. */
export function asAsked(c: Context, made: Made): Response {
  const { bytes, tag } = made;
  const headers = new Headers(made.headers);
  if (matches(c.req.header("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  return part(c, bytes, headers, tag);
}

function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag);
}

/** One range of bytes (RFC 9110, 14.2); several at once are answered with the whole. */
function part(c: Context, bytes: Uint8Array, headers: Headers, tag: string): Response {
  const whole = () => new Response(bytes as Uint8Array<ArrayBuffer>, { status: 200, headers });
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(c.req.header("range") ?? "") ?? [];
  const condition = c.req.header("if-range");
  if ((first === "" && last === "") || (condition !== undefined && condition !== tag)) return whole();
  const from = first === "" ? Math.max(0, bytes.length - Number(last)) : Number(first);
  const to = first === "" || last === "" ? bytes.length - 1 : Math.min(Number(last), bytes.length - 1);
  if (from > to) {
    headers.set("Content-Range", `bytes */${bytes.length}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("Content-Range", `bytes ${from}-${to}/${bytes.length}`);
  return new Response(bytes.slice(from, to + 1), { status: 206, headers });
}
