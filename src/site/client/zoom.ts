/** How much nearer one step is, and the nearest. */
const STEP = 1.5;
const NEAREST = 12;

/** What zooms a page: by steps around the middle, or back to the whole page. */
interface Zoom {
  readonly by: (factor: number) => void;
  readonly fit: () => void;
}

/** Makes the page zoom by its buttons, by `+`, `-` and `0`, and by the wheel with the control key; its picture in tiles where it has them. */
export function zoomable(stage: HTMLElement): void {
  const tools = document.querySelector<HTMLElement>(".tools");
  const sheet = stage.querySelector<SVGSVGElement>("svg.sheet");
  if (!tools || !sheet) return;
  tools.hidden = false;
  const drawn = drawnZoom(stage, sheet);
  let zoom: Promise<Zoom> | null = null;
  const ready = () => {
    zoom ??= stage.dataset.tiles === undefined ? Promise.resolve(drawn) : tiled(stage, sheet);
    return zoom;
  };
  const act = async (name: string | undefined) => {
    const now = await ready();
    if (name === "in") now.by(STEP);
    if (name === "out") now.by(1 / STEP);
    if (name === "fit") now.fit();
  };
  tools.addEventListener("click", (event) =>
    act((event.target as Element).closest<HTMLElement>("[data-zoom]")?.dataset.zoom),
  );
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest("input,select"))
      return;
    act({ "+": "in", "=": "in", "-": "out", "0": "fit" }[event.key]);
  });
  stage.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey || stage.dataset.tiles !== undefined) return;
      event.preventDefault();
      drawn.by(event.deltaY < 0 ? 1.2 : 1 / 1.2);
    },
    { passive: false },
  );
}

/** A drawn page grows within its frame, which scrolls and can be dragged. */
function drawnZoom(stage: HTMLElement, sheet: SVGSVGElement): Zoom {
  let scale = 1;
  const set = (next: number) => {
    const before = scale;
    scale = Math.min(NEAREST, Math.max(1, next));
    const middle = [
      stage.scrollLeft + stage.clientWidth / 2,
      stage.scrollTop + stage.clientHeight / 2,
    ] as const;
    stage.classList.toggle("zoomed", scale > 1);
    sheet.style.width = scale === 1 ? "" : `${scale * 100}%`;
    const ratio = scale / before;
    stage.scrollLeft = middle[0] * ratio - stage.clientWidth / 2;
    stage.scrollTop = middle[1] * ratio - stage.clientHeight / 2;
  };
  draggable(stage);
  return { by: (factor) => set(scale * factor), fit: () => set(1) };
}

/** Less than this many pixels is a click and no drag. */
const STILL = 5;

function draggable(stage: HTMLElement): void {
  let from: { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | null =
    null;
  let moved = false;
  stage.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button !== 0 || !stage.classList.contains("zoomed")) return;
    from = { x: event.clientX, y: event.clientY, left: stage.scrollLeft, top: stage.scrollTop };
    moved = false;
  });
  addEventListener("pointermove", (event) => {
    if (!from) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    moved ||= Math.hypot(dx, dy) > STILL;
    if (!moved) return;
    stage.classList.add("held");
    stage.scrollLeft = from.left - dx;
    stage.scrollTop = from.top - dy;
  });
  addEventListener("pointerup", () => {
    from = null;
    stage.classList.remove("held");
  });
  stage.addEventListener("dragstart", (event) => event.preventDefault());
  stage.addEventListener(
    "click",
    (event) => {
      if (moved) event.preventDefault();
      moved = false;
    },
    true,
  );
}

/** The deep zoom is large, and is fetched when somebody zooms. */
async function tiled(stage: HTMLElement, sheet: SVGSVGElement): Promise<Zoom> {
  const { open } = (await import(
    /* @vite-ignore */ new URL(stage.dataset.viewer ?? "", location.href).href
  )) as {
    open: (stage: HTMLElement, sheet: SVGSVGElement) => Zoom;
  };
  return open(stage, sheet);
}
