import type { Hono } from "hono";
import { oncePer } from "../site/once-per.js";
import type { SiteSource } from "../site/source.js";
import type { Site } from "../site/view.js";
import { type AppOptions, createApp } from "./app.js";
import { loadAssets } from "./assets.js";
import { drawPages } from "./drawing.js";
import { RATES } from "./rates.js";

export { serverOf } from "./listen.js";

/** What a site is made of: what it asks, where it will lie (null for not known) and what is told of faults. */
export interface SiteOptions {
  readonly source: SiteSource;
  readonly base: string | null;
  /** The language of files named `index.html` where the site is published; null for a server. */
  readonly written: Site["written"];
  /** How often one address may ask; absent for RATES, null for as often as it likes. */
  readonly rates?: AppOptions["rates"];
  readonly onFault: (error: unknown, path: string) => void;
}

/** The app of a site. Throws `not-found` where its client is not built. */
export function siteApp({ source, base, written, rates = RATES, onFault }: SiteOptions): Hono {
  const assets = loadAssets();
  const site: Site = { source, draw: oncePer(drawPages), assets: assets.entries, base, written };
  return createApp({ site, assets, rates, onFault });
}
