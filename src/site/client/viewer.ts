import OpenSeadragon from "openseadragon";

interface Cut {
  readonly width: number;
  readonly height: number;
  readonly tile: number;
  readonly factors: readonly number[];
  readonly format: string;
  readonly least: readonly [number, number];
}

/** Replaces the page's picture by its tiles, the articles' outlines lying over them as before. */
export function open(stage: HTMLElement, sheet: SVGSVGElement) {
  const cut = JSON.parse(stage.dataset.image ?? "{}") as Cut;
  const height = sheet.getBoundingClientRect().height;
  stage.style.height = `${Math.min(height, innerHeight * 0.85)}px`;
  sheet.querySelector("image")?.remove();
  keepStylesOut();
  const viewer = OpenSeadragon({
    element: stage,
    drawer: "canvas",
    showNavigationControl: false,
    gestureSettingsMouse: { clickToZoom: false },
    gestureSettingsTouch: { clickToZoom: false, dblClickToZoom: true },
    maxZoomPixelRatio: 2,
    visibilityRatio: 0.6,
    tileSources: [
      {
        "@context": "http://iiif.io/api/image/3/context.json",
        id: new URL(stage.dataset.tiles ?? "", location.href).href,
        type: "ImageService3",
        protocol: "http://iiif.io/api/image",
        profile: "level0",
        width: cut.width,
        height: cut.height,
        sizes: [{ width: cut.least[0], height: cut.least[1] }],
        tiles: [{ width: cut.tile, scaleFactors: cut.factors }],
        preferredFormats: [cut.format],
        extraFormats: [cut.format],
        // The type asks for what level 0 does not have to say.
      } as unknown as OpenSeadragon.TileSource,
    ],
  });
  sheet.classList.add("over");
  viewer.addOverlay({
    element: sheet as unknown as HTMLElement,
    location: new OpenSeadragon.Rect(0, 0, 1, cut.height / cut.width),
  });
  // The viewer holds the pointer from the press on, so that links are given no clicks: what lies under the pointer is opened.
  viewer.addHandler("canvas-click", ({ quick, originalEvent }) => {
    const { clientX, clientY } = originalEvent as MouseEvent;
    const link = document
      .elementsFromPoint(clientX, clientY)
      .find((one) => one.closest(".areas a"))
      ?.closest("a");
    const address = link?.getAttribute("href");
    if (quick && address) location.href = address;
  });
  return {
    by: (factor: number) => {
      viewer.viewport.zoomBy(factor);
      viewer.viewport.applyConstraints();
    },
    fit: () => viewer.viewport.goHome(),
  };
}

/** The viewer adds a style element unless there is one with its mark, which the site's policy refuses. One of no known kind does. */
function keepStylesOut(): void {
  const mark = document.createElementNS("urn:broadsheet", "style");
  mark.setAttribute("data-openseadragon-mobile-css", "");
  document.head.append(mark);
}
