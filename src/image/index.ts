export { pixelsUnder, type Raster } from "./raster.js";
export { scanRaster, scanSize } from "./scan.js";
export { type Cut, cutFrom, type Sheet, sheetOf } from "./sheet.js";
export { type ImageInfo, writeTiles } from "./tiles.js";
export { cutOut, pageWebp } from "./webp.js";
