/** Facts beside an article, the ledger and its bars. The characters of the fact pointed at are marked on both sides. */
export const RECORD_STYLES = `
::highlight(fact){background:var(--mark);color:var(--text)}
.facts{margin:.9rem 0 0 3.4rem;padding-top:.6rem;border-top:1px solid var(--rule);font-size:.83rem;line-height:1.5}
.facts h4{font:600 .82rem/1.4 var(--sans);color:var(--muted);margin-bottom:.4rem}
.facts dl{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1.1rem}
.facts dt{color:var(--a);font-weight:600;padding-top:.1em}
.facts dt small,#filter small{font-weight:400;color:var(--muted);font-variant-numeric:tabular-nums}
.facts li{display:block;padding:.1em .4em;margin-left:-.4em;cursor:pointer;border-radius:2px;overflow-wrap:anywhere}
.facts li small{color:var(--muted);font-size:.93em}
.facts li b,.bars b{font-weight:600}
.facts li.fact,#ledger tr.fact,.bars li.fact{background:var(--mark)}
#source p.fact{box-shadow:-4px 0 var(--text)}
.js[data-view=ledger] #stories,.js:not([data-view=ledger]) #ledger,.js[data-view=ledger] #articles>h2{display:none}
#tabs{display:flex}
#ledger{font-size:.85rem}
#ledger>section{margin-bottom:2rem}
#ledger h3{font:700 1.05rem/1.4 var(--serif);margin:1.4rem 0 .4rem}
#filter{position:sticky;top:-1rem;z-index:2;display:grid;grid-template-columns:minmax(8rem,1fr) max-content;gap:.5rem .8rem;align-items:center;padding:.7rem 0;background:var(--paper);border-bottom:1px solid var(--rule)}
#filter[hidden]{display:none}
#filter label{display:flex;gap:.7em;align-items:center;color:var(--muted);white-space:nowrap}
#filter input{flex:1;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--muted);border-radius:2px;padding:.35em .6em;min-width:0}
#filter span[role]{grid-column:1/-1;grid-row:2;display:flex;flex-wrap:wrap;gap:.1rem .2rem;margin-left:-.5em}
#filter output{color:var(--muted);font-variant-numeric:tabular-nums}
.wide{overflow-x:auto}
#ledger table{border-collapse:collapse;width:100%}
#ledger th{font-weight:400;text-align:left;color:var(--muted);font-size:.93em;padding:.2em .9em .2em 0;border-bottom:1px solid var(--text);white-space:nowrap}
#ledger td{vertical-align:top;padding:.35em .9em .35em 0;border-bottom:1px solid var(--rule);overflow-wrap:anywhere;min-width:3.5em}
#ledger td:is(.value,.printed,.date,.due){white-space:nowrap;font-variant-numeric:tabular-nums}
#ledger td:is(.words,.what,.name,.title){min-width:9em}
#ledger td.lines{white-space:nowrap;color:var(--muted);padding-right:0}
#ledger tr[tabindex]{cursor:pointer}
.bars{margin:.2rem 0 1rem}
.bars h4{font:400 .93em/1.4 var(--sans);color:var(--muted);margin-bottom:.3rem}
.bars ul{padding:.4rem 0;border-top:1px solid var(--rule)}
.bars li{display:grid;grid-template-columns:11em minmax(4rem,1fr) max-content;gap:.8em;align-items:center;cursor:pointer}
.bars svg{width:100%;height:.8em;display:block}
.bars rect{fill:var(--bar)}
@media(max-width:760px){
#tabs{display:none}
.facts{margin-left:2.3rem}
.facts dl{display:block}
.facts dd{margin:0 0 .5rem}
#filter{top:0}
.bars li{grid-template-columns:7em minmax(3rem,1fr) max-content}
#ledger td:is(.words,.what,.name,.title){min-width:7em}
}
`;
