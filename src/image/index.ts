export type { Raster } from "./raster.js";
export { type ImageInfo, writeTiles } from "./tiles.js";
export { cutOut, pageWebp } from "./webp.js";
