import { INKS } from "./inks.js";
import { squeeze } from "./squeeze.js";
import { PIECE_STYLES } from "./styles-pieces.js";
import { RECORD_STYLES } from "./styles-record.js";

/** Printers' faces: Chinese text asks for its own first, so that quotation marks take their full width. */
export const FACES = `
:root{
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"Noto Serif","Source Han Serif SC","Noto Serif CJK SC","Songti SC",STSong,SimSun,serif;
--sans:system-ui,-apple-system,"Segoe UI","PingFang SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif;
}
:lang(zh){
--serif:"Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","Songti SC",STSong,SimSun,Georgia,serif;
--sans:"PingFang SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",system-ui,sans-serif;
}
:lang(zh-Hant),:lang(zh-TW),:lang(zh-HK){
--serif:"Source Han Serif TC","Noto Serif CJK TC","Songti TC",PMingLiU,serif;
--sans:"PingFang TC","Noto Sans CJK TC","Source Han Sans TC","Microsoft JhengHei",sans-serif;
}
:lang(ja){
--serif:"Hiragino Mincho ProN","Noto Serif CJK JP","Yu Mincho",serif;
--sans:"Hiragino Sans","Noto Sans CJK JP","Yu Gothic",sans-serif;
}
`;

/** The sheet: masthead above; what to check, the source and the articles side by side, each scrolling on its own. */
const SHEET = `
*,*::before,*::after{box-sizing:border-box}
html{color-scheme:light dark;background:var(--paper);color:var(--text);font:15px/1.55 var(--sans);-webkit-text-size-adjust:100%}
body{margin:0;display:grid;grid-template:auto minmax(0,1fr)/17.5rem minmax(0,1fr) minmax(0,1.12fr);height:100vh;overflow:hidden}
a{color:inherit;text-decoration:none}
a:hover{text-decoration:underline;text-underline-offset:.2em}
:focus{outline:none}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:1px}
small{font-size:.8em}
ol,ul{list-style:none;margin:0;padding:0}
h1,h2,h3,h4,h5,p,figure,dl,dd{margin:0}
button{font:inherit;color:inherit;background:none;border:0;padding:.2em .5em;cursor:pointer}
button[aria-pressed=true]{border-bottom:2px solid var(--text)}
button[aria-pressed=false]{color:var(--muted);border-bottom:2px solid transparent}
#top{grid-column:1/-1;display:grid;grid-template-columns:auto 1fr auto;column-gap:1.6rem;align-items:baseline;padding:.9rem 1.5rem .7rem;border-bottom:4px double var(--text)}
h1{font:700 1.75rem/1.2 var(--serif)}
h1 span{font-family:var(--serif)}
.day{font-size:.93rem}
.how{color:var(--muted)}
.how::before{content:"— "}
.how .sure::before,.how small::before{content:"· ";color:var(--muted);font-weight:400}
.how a,.at a,.at1 a{text-decoration:underline;text-decoration-color:var(--rule);text-underline-offset:.2em}
.counts{grid-column:1/-1;grid-row:2;color:var(--muted);font-size:.82rem;margin-top:.15rem}
.counts span{white-space:nowrap}
.counts span:not(:last-child)::after{content:"·";margin:0 .25em 0 .5em}
.tools{display:flex;gap:.7rem;font-size:.85rem;align-self:start}
.tools[hidden]{display:none}
#ask{border:1px solid var(--rule);border-radius:50%;width:1.75em;height:1.75em;padding:0}
.pane{overflow-y:auto;overflow-x:hidden;overscroll-behavior:contain;padding:1rem 1.5rem 4rem;scrollbar-width:thin;scrollbar-color:var(--rule) transparent}
.pane+.pane{border-left:1px solid var(--rule)}
.pane>h2{font:600 .82rem/1.4 var(--sans);color:var(--muted);padding-bottom:.45rem;border-bottom:1px solid var(--rule);margin-bottom:1rem}
.page{font:700 1.05rem/1.4 var(--serif);display:block;margin:2.2rem 0 .8rem;padding-top:.5rem;border-top:3px solid var(--text)}
.pane>h2+section>.page,.pane>h2+.page{margin-top:0}
.badge{font:700 .75rem/1.5em var(--sans);font-style:normal;display:inline-block;min-width:1.5em;padding:0 .3em;text-align:center;background:var(--a);color:var(--on);border-radius:2px}
.sure.un,b.un{color:var(--warn);font-weight:700}
footer{margin-top:3rem;color:var(--muted);overflow-wrap:anywhere}
#views{display:none}
`;

const CHECK = `
#check{padding:1rem 1.1rem 4rem 1.5rem;font-size:.83rem;line-height:1.45}
#check h2{color:var(--text);font-size:.95rem;border-bottom:0;padding:0;margin:0}
.intro{color:var(--muted);padding-bottom:.5rem}
#check h3{font:600 .95rem/1.4 var(--sans);margin:1.6rem 0 .3rem}
#check li{padding:.5rem 0;border-top:1px solid var(--rule);padding-left:2.1rem}
#check ul li{padding-left:0}
#check li>a{display:block}
#check li i{float:left;margin-left:-2.1rem}
#check li a>b{float:right;margin-left:.5em;font-variant-numeric:tabular-nums;font-weight:600}
#check q{font-family:var(--serif);color:var(--muted);margin-right:.5em}
#check q::before,#check q::after{content:none}
#check small{white-space:nowrap;color:var(--muted);font-size:.93em}
#check a.asked{box-shadow:-3px 0 var(--paper),-5px 0 var(--focus)}
#check .contents i{font-style:normal}
#check .contents li{padding-top:.35rem;padding-bottom:.35rem;border-top:0;font-family:var(--serif)}
summary{cursor:pointer;color:var(--muted);width:max-content}
#check details{padding:.5rem 0;border-top:1px solid var(--rule)}
#check details[open] summary{padding-bottom:.5rem}
dialog{max-width:34rem;border:1px solid var(--text);background:var(--paper);color:var(--text);padding:1.5rem 2rem}
dialog::backdrop{background:#0008}
dialog h2{font:700 1.2rem/1.3 var(--serif);margin-bottom:1rem}
dialog dl{display:grid;grid-template-columns:max-content 1fr;gap:.45rem 1.2rem;margin-bottom:1.2rem}
dialog .signs{border-top:1px solid var(--rule);padding-top:1rem}
kbd{font:600 .85em var(--sans);border:1px solid var(--rule);border-bottom-width:2px;border-radius:3px;padding:.1em .45em}
#shut{border:1px solid var(--text);padding:.25em 1em}
`;

/** One column with a bar of views at its foot; with scripts off everything stands one below the other. */
const NARROW = `
@media(max-width:1120px){
body{grid-template:auto auto minmax(0,1fr)/minmax(0,1fr) minmax(0,1fr)}
#check{grid-column:1/-1;max-height:30vh;border-bottom:1px solid var(--rule);padding-bottom:1rem}
#check>div{columns:2;column-gap:2rem}
#check li{break-inside:avoid}
#check h3{break-after:avoid}
.pane+#source{border-left:0}
}
@media(max-width:760px){
body{display:block;height:auto;overflow:visible;padding-bottom:3.5rem}
#top{display:block;position:relative;padding:1rem 1rem .7rem}
h1{font-size:1.5rem;padding-right:7.5rem}
.tools{position:absolute;top:1rem;right:.7rem;gap:.2rem}
#ask{display:none}
.how{display:block}
.how::before{content:none}
.pane,#check{overflow:visible;padding:1rem 1rem 2rem;max-height:none;border:0}
#check>div{columns:auto}
#check{font-size:.93rem}
.pane+.pane{border-left:0}
.js #views{display:flex;position:fixed;z-index:3;inset:auto 0 0 0;background:var(--paper);border-top:4px double var(--text);padding-bottom:env(safe-area-inset-bottom)}
#views button{flex:1;padding:.7rem 0;border:0}
#views button[aria-pressed=true]{font-weight:700;box-shadow:inset 0 3px var(--text)}
.js:not([data-view=check]) #check,.js:not([data-view=source]) #source,.js:not([data-view=articles],[data-view=ledger]) #articles{display:none}
}
@media(prefers-reduced-motion:no-preference){#source p,.set>*{transition:background-color .12s}}
@media print{
html{font-size:10pt;background:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{display:block;height:auto;overflow:visible}
.pane{overflow:visible;padding:1rem 0;border:0!important;display:block!important}
.tools,#views,.tip,dialog{display:none!important}
#source{break-before:page}
article,.picture,li{break-inside:avoid}
article.story{break-inside:auto}
}
`;

/** The whole style sheet, the same for every report. */
export const STYLES = squeeze(`${INKS}
${FACES}${SHEET}${CHECK}${PIECE_STYLES}${RECORD_STYLES}${NARROW}`);
