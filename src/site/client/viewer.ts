import OpenSeadragon from "openseadragon";

interface Cut {
  readonly width: number;
  readonly height: number;
  readonly tile: number;
  readonly factors: readonly number[];
}

/** Replaces the page's picture by its tiles, the articles' outlines lying over them as before. */
export function open(stage: HTMLElement, sheet: SVGSVGElement) {
  const cut = JSON.parse(stage.dataset.image ?? "{}") as Cut;
  const height = sheet.getBoundingClientRect().height;
  stage.style.height = `${Math.min(height, innerHeight * 0.85)}px`;
  sheet.querySelector("image")?.remove();
  const viewer = OpenSeadragon({
    element: stage,
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
        tiles: [{ width: cut.tile, scaleFactors: cut.factors }],
        // The type asks for what level 0 does not have to say.
      } as unknown as OpenSeadragon.TileSource,
    ],
  });
  sheet.classList.add("over");
  viewer.addOverlay({
    element: sheet as unknown as HTMLElement,
    location: new OpenSeadragon.Rect(0, 0, 1, cut.height / cut.width),
  });
  // Links on the overlay are the page's own: the viewer moves by drags and leaves clicks to them.
  new OpenSeadragon.MouseTracker({
    element: sheet,
    clickHandler: (event) => {
      const { originalEvent, quick } = event as unknown as { originalEvent: MouseEvent; quick: boolean };
      const link = (originalEvent.target as Element).closest("a");
      if (quick && link) location.href = link.getAttribute("href") ?? "";
    },
  });
  return {
    by: (factor: number) => {
      viewer.viewport.zoomBy(factor);
      viewer.viewport.applyConstraints();
    },
    fit: () => viewer.viewport.goHome(),
  };
}
