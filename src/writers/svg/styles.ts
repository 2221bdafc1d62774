/**
 * How the layers look, in a file of their own and in the view alike; wants the inks. Strokes keep their width on the
 * screen whatever the page's units are, but for printed rules and marks.
 */
export const LAYER_STYLES = `
.sheet{background:var(--paper);font-family:"Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,Georgia,serif}
.sheet path,.sheet polygon{fill:none;vector-effect:non-scaling-stroke}
[data-layer=pictures] path{stroke:var(--muted);fill:var(--rule);fill-opacity:.35}
[data-layer=rules] path{stroke:var(--muted);vector-effect:none}
[data-layer=lines] path{fill:var(--t);stroke:var(--a);stroke-width:.5px;stroke-opacity:.55}
[data-layer=text] text{fill:var(--text);white-space:pre}
[data-layer=text] .ttb{writing-mode:vertical-rl}
[data-layer=text] .rtl{direction:rtl}
[data-layer=passages] path{fill:var(--a);fill-opacity:.1;stroke:var(--a);stroke-width:1.2px}
[data-layer=regions] polygon{fill:var(--a);fill-opacity:.08;stroke:var(--a);stroke-width:2.5px;stroke-linejoin:round}
[data-layer=leftovers] path{fill:var(--muted);fill-opacity:.12;stroke:var(--muted);stroke-width:1.2px;stroke-dasharray:4 3}
[data-layer=order]{pointer-events:none}
[data-layer=order] path{stroke:var(--a);stroke-width:1.5px}
[data-layer=order] circle{fill:var(--a)}
[data-layer=order] text{fill:var(--on);text-anchor:middle;font-weight:700;font-family:system-ui,sans-serif}
`;
