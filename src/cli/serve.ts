import type { AddressInfo } from "node:net";
import { Command, InvalidArgumentError, Option } from "commander";
import { BroadsheetError } from "../model/index.js";
import { serverOf, siteApp } from "../server/index.js";
import { type ArchiveFlags, archiveFlag } from "./archive/options.js";
import { type ReadFlags, readFlags } from "./options.js";
import { type PictureFlags, pictureFlags, sourceFor } from "./site-source.js";

interface Flags extends ReadFlags, ArchiveFlags, PictureFlags {
  readonly port: number;
  readonly host: string;
  readonly baseUrl?: string;
  readonly rateLimit: boolean;
}

/** `broadsheet serve`: the digital edition over HTTP. */
export function serveCommand(): Command {
  const command = new Command("serve")
    .description("serve the digital edition, read-only, on this machine unless told otherwise")
    .argument("[path...]", "editions to read and hold in memory instead of an archive")
    .addOption(archiveFlag())
    .addOption(
      new Option("--port <n>", "the port; 0 for any that is free").default(8080).argParser(parsePort),
    )
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .addOption(baseUrlFlag())
    .option(
      "--no-rate-limit",
      "let one address ask as often as it likes: where a proxy stands before it, which limits",
    );
  for (const option of [...pictureFlags(), ...readFlags()]) command.addOption(option);
  return command.action((paths: string[], flags: Flags) => serve(paths, flags));
}

/** Where the site will lie for its readers. */
export function baseUrlFlag(): Option {
  return new Option(
    "--base-url <url>",
    "where readers find the site, for feeds, citations and IIIF",
  ).argParser(parseBase);
}

function parsePort(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new InvalidArgumentError("write a number from 0 to 65535.");
  return Number(value);
}

function parseBase(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    throw new InvalidArgumentError("write an address that begins with http:// or https://.");
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

async function serve(paths: readonly string[], flags: Flags): Promise<void> {
  const { source, close } = await sourceFor(paths, flags, false);
  const app = siteApp({
    source,
    base: flags.baseUrl ?? null,
    written: null,
    ...(flags.rateLimit ? {} : { rates: null }),
    onFault: (error, path) => console.error(`broadsheet: ${path}:`, error),
  });
  const server = serverOf(app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) =>
      reject(new BroadsheetError("unwritable", `${flags.host}:${flags.port}`, error.message)),
    );
    server.listen(flags.port, flags.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  console.error(`broadsheet: serving on http://${flags.host}:${port}/`);
  server.once("close", close);
  process.once("SIGINT", () => server.close());
  process.once("SIGTERM", () => server.close());
}
