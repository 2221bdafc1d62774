import { INKS } from "../html/inks.js";
import { squeeze } from "../html/squeeze.js";
import { FACES } from "../html/styles.js";
import { LAYERS } from "../svg/layers.js";
import { LAYER_STYLES } from "../svg/styles.js";

const FRAME = `
*,*::before,*::after{box-sizing:border-box}
html{color-scheme:light dark;background:var(--paper);color:var(--text);font:15px/1.5 var(--sans);-webkit-text-size-adjust:100%}
body{margin:0;display:grid;grid-template:auto minmax(0,1fr)/20rem minmax(0,1fr);height:100vh;overflow:hidden}
a{color:inherit;text-decoration:none}
a:hover span{text-decoration:underline;text-underline-offset:.2em}
:focus{outline:none}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:1px}
h1,h2,h3,h4,p,ol,ul{margin:0;padding:0}
ol,ul{list-style:none}
button{font:inherit;color:inherit;background:none;border:0;padding:.2em .5em;cursor:pointer}
button[aria-pressed=true]{border-bottom:2px solid var(--text)}
button[aria-pressed=false]{color:var(--muted);border-bottom:2px solid transparent}
#top{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;align-items:baseline;padding:.8rem 1.3rem .6rem;border-bottom:4px double var(--text)}
h1{font:700 1.5rem/1.2 var(--serif)}
.day{font-size:.9rem;color:var(--muted);flex:1;white-space:nowrap}
.tools{font-size:.85rem}
.tools[hidden]{display:none}
fieldset{border:0;margin:0;padding:0;font-size:.85rem;display:flex;flex-wrap:wrap;gap:.15rem .95rem;align-items:baseline}
legend{float:left;color:var(--muted);padding:0;margin-right:.2rem}
label{display:inline-flex;align-items:center;gap:.3em;cursor:pointer}
input{accent-color:var(--text);margin:0;width:1.05em;height:1.05em}
#list{overflow-y:auto;padding:1rem 1rem 3rem 1.3rem;border-right:1px solid var(--rule);font-size:.87rem;line-height:1.4;scrollbar-width:thin}
#list h2{font-size:.95rem}
#list h3{font:600 .85rem/1.4 var(--sans);color:var(--muted);margin:1.2rem 0 .2rem}
#list li[data-item]{border-top:1px solid var(--rule)}
#list li a{display:grid;grid-template-columns:1.9em 1fr auto;gap:.3em;padding:.4rem 0;align-items:baseline}
#list i{font:700 .75rem/1.5em var(--sans);text-align:center;background:var(--a);color:var(--on);border-radius:2px}
#list a span{font-family:var(--serif);overflow-wrap:anywhere}
#list a b{font-weight:400;color:var(--muted);font-variant-numeric:tabular-nums;font-size:.92em}
#list a b.un{color:var(--warn);font-weight:700}
#list .cur{background:var(--t);box-shadow:-.5rem 0 var(--t),-.8rem 0 var(--a)}
.about{padding:0 0 .7rem 2.2em}
.js li:not(.cur) .about{display:none}
.about .headline{font:700 1.05rem/1.35 var(--serif)}
.about p{font-family:var(--serif);overflow-wrap:anywhere}
.about .kind,.about h4,.about ul{font:.93em/1.4 var(--sans)}
.about .kind{margin:.35rem 0}
.about h4{font-weight:600}
.about ul li{padding:.15rem 0;color:var(--muted)}
.legend{margin-top:1.5rem}
.legend summary{cursor:pointer;color:var(--muted)}
.legend li::before{content:"";display:inline-block;width:.8em;height:.8em;margin-right:.5em;background:var(--a)}
.keys{margin-top:1rem;color:var(--muted)}
html:not(.js) .keys{display:none}
#pages{overflow:auto;padding:1rem 1.3rem 4rem}
#pages section{margin-bottom:2.5rem}
#pages h2{font:700 1.05rem/1.4 var(--serif);margin-bottom:.5rem;position:sticky;left:0}
.sheet{display:block;border:1px solid var(--rule);width:100%;height:auto}
html:has(#full:checked) .sheet{width:auto;max-width:none}
[data-layer=text]{pointer-events:none}
.js [data-a]{cursor:pointer}
.some [data-layer] [data-a]:not(.on),.some [data-layer=leftovers]{opacity:.22}
.some [data-layer=text] [data-a]:not(.on){opacity:.5}
.some polygon.on{fill-opacity:.16;stroke-width:4px}
.some [data-layer=lines] .on{fill:var(--s);stroke-opacity:.25}
html:has(#show-lines:not(:checked)) .some [data-layer=lines] :not(.on){opacity:0}
#tip{position:fixed;z-index:3;max-width:24rem;padding:.25rem .6rem;background:var(--text);color:var(--paper);font:.87rem/1.4 var(--serif);pointer-events:none;border-radius:2px}
#tip[hidden]{display:none}
`;

const NARROW = `
@media(max-width:760px){
body{display:block;height:auto;overflow:visible}
#top{padding:.8rem 1rem .6rem}
h1{flex:1 1 100%;font-size:1.35rem}
label{padding:.25rem 0}
#list{max-height:38vh;border-right:0;border-bottom:1px solid var(--rule);padding:.8rem 1rem 1rem}
#pages{overflow:visible;padding:1rem}
.frame{overflow-x:auto}
}
@media print{
html{font-size:9pt;background:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{display:block;height:auto;overflow:visible}
#list,#pages{overflow:visible;max-height:none;border:0;padding:.5rem 0}
.tools,fieldset,.keys,.legend,#tip{display:none!important}
#pages section{break-before:page;margin:0}
.sheet,html:has(#full:checked) .sheet{width:100%;max-height:94vh}
}
`;

/** But the lines of an article that is chosen. */
const LIT = ":not(.some *)";

/** A layer whose box is not ticked is not there. */
const SWITCHES = LAYERS.map(
  (layer) =>
    `html:has(#show-${layer}:not(:checked)) [data-layer=${layer}]${layer === "lines" ? LIT : ""}{display:none}`,
).join("\n");

/** The whole style sheet, the same for every view. */
export const VIEW_STYLES = squeeze(`${INKS}
${FACES}${FRAME}${LAYER_STYLES}${SWITCHES}${NARROW}`);
