/**
 * The two sides. A source line hangs its number and its role in the margin and carries its article's ink as a bar:
 *
 *       12  [1] text  ┃会议强调……
 *
 * An article's passage hangs the number of its line.
 */
export const PIECE_STYLES = `
#source p{font-family:var(--sans);position:relative;margin:0 0 0 8.6rem;padding:.14em .7em;border-left:4px solid var(--a);background:var(--t);font-size:.88rem;white-space:pre-wrap;overflow-wrap:anywhere;cursor:pointer;min-height:1.85em}
#source p.x{background:none;padding-left:.2em}
#source p>a:first-child{position:absolute;right:calc(100% + 6rem);white-space:nowrap;font-size:.75rem;line-height:1.85rem;top:0;color:var(--muted);font-variant-numeric:tabular-nums}
#source p>b{position:absolute;right:calc(100% + .75rem);font:400 .72rem/1.85rem var(--sans);top:0;color:var(--a);white-space:nowrap}
#source p>i{position:absolute;right:calc(100% + 4.2rem);top:.4rem}
#source p>i,.contents i,article>header>a{font:700 .72rem/1.5 var(--sans);min-width:1.5em;padding:0 .3em;text-align:center;background:var(--a);color:var(--on);border-radius:2px}
#source .lost p{border-left-style:dotted}
.s{background:var(--t);padding:.14em .4em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
#source p>small{color:var(--muted);font-size:.72rem;margin:0 .5em}
#source .g2::after,#source .g3::after,#source .g4::after{content:"⋮";position:absolute;right:calc(100% + 6.1rem);top:-1.25em;color:var(--muted)}
#source section>div:first-child>p:first-child::after{content:none}
.g1{margin-top:.4em!important}.g2{margin-top:1em!important}.g3{margin-top:1.5em!important}.g4{margin-top:2em!important}
#source .dl,#source .il{text-decoration:underline 1.5px var(--a);text-underline-offset:.25em}
#source .dlz::after,#source .ilz::after{display:inline-block;margin:0 .4em;font:400 .68rem/1 var(--sans);color:var(--muted)}
#source .dlz::after{content:"dateline"}
#source .ilz::after{content:"byline"}
:root:lang(zh) #source .dlz::after{content:"电头"}
:root:lang(zh) #source .ilz::after{content:"署名"}
.dl,.ag{font-weight:700}
.db{text-decoration:underline wavy var(--warn) 1.2px;text-underline-offset:.28em;text-decoration-skip-ink:none;position:relative;cursor:help}
.dt{border-bottom:1.5px dotted var(--text);position:relative;cursor:help}
.tip{display:none;position:absolute;z-index:2;left:0;top:1.7em;width:max-content;max-width:17em;padding:.35em .7em;background:var(--text);color:var(--paper);font:400 .82rem/1.45 var(--sans);text-align:left;text-indent:0;white-space:normal;border-radius:2px}
:hover>.tip,:focus>.tip{display:block}
.j{font:600 .72rem/1 var(--sans);color:var(--a);white-space:nowrap;font-variant-numeric:tabular-nums}
.j.to{margin-left:.7em}.j.from{margin-right:.7em}
.j.to::before,.j.from::before{content:"";display:inline-block;width:.65em;height:.6em;border:solid currentColor;margin-right:.35em}
.j.to::before{border-width:0 1.5px 1.5px 0;border-bottom-right-radius:.45em}
.j.from::before{border-width:1.5px 0 0 1.5px;border-top-left-radius:.45em;vertical-align:-.2em}
.picture{margin:.7em 0 .7em 8.6rem;min-height:6.5em;padding:.6em;display:flex;gap:.5em;align-items:center;justify-content:center;border:1px solid var(--muted);color:var(--muted);font:.78rem/1.5 var(--sans);background:linear-gradient(to top right,transparent calc(50% - .5px),var(--rule) calc(50% - .5px),var(--rule) calc(50% + .5px),transparent calc(50% + .5px)),linear-gradient(to bottom right,transparent calc(50% - .5px),var(--rule) calc(50% - .5px),var(--rule) calc(50% + .5px),transparent calc(50% + .5px))}
.picture span{background:var(--paper);padding:.1em .5em}
.picture small{font-size:1em}
article{position:relative;max-width:43rem;margin:0 0 2.6rem;border-top:3px solid var(--a);padding-top:.45rem}
article>header{display:flex;gap:.7em;align-items:baseline;font-size:.8rem;color:var(--muted);cursor:pointer}
article>header b{font-weight:600;color:var(--text)}
.sure{margin-left:auto;white-space:nowrap}
.how .sure{margin:0}
.set{padding:.7rem 0 .2rem 3.4rem;font-family:var(--serif);font-size:1.02rem;line-height:1.75}
.set>*,.set figcaption{position:relative;cursor:pointer}
.set>*+*{margin-top:.3em}
.set>*>a:first-child,figcaption>a:first-child,.leftovers p>a:first-child{position:absolute;right:calc(100% + .9rem);white-space:nowrap;font:400 .72rem/1 var(--sans);top:.75em;color:var(--muted);text-indent:0;font-variant-numeric:tabular-nums}
.label{width:max-content;max-width:100%;font:700 .86rem/1.6 var(--sans);border:1px solid var(--text);padding:0 .6em;margin-bottom:.5em}
.kicker{font-size:1.05rem;line-height:1.45}
.headline{font:700 1.5rem/1.32 var(--serif);text-wrap:balance}
.kicker,.headline,.subheadline{word-break:keep-all;overflow-wrap:anywhere}
.subheadline{font-size:1.1rem;line-height:1.45}
.note{font-size:.92rem;color:var(--muted)}
.byline{font-size:.9rem;margin:.55em 0!important}
.byline b{font-weight:700}
.set>.kicker>a:first-child,.set>.subheadline>a:first-child{top:.5em}
.set>.headline>a:first-child{top:.95rem}
.set>p,.caption{text-align:justify;hyphens:auto;overflow-wrap:break-word}
.set>p{text-indent:1.4em}
.set:lang(zh)>p,.set:lang(ja)>p{text-indent:2em}
.set>p:is(.label,.kicker,.subheadline,.note,.byline,.quote,.verse,.goes){text-indent:0}
.set>p:is(.label,.kicker,.subheadline,.note,.byline,.verse,.goes){text-align:start;hyphens:manual}
.crosshead{font:700 1.05rem/1.5 var(--serif);margin-top:.9em!important}
.quote{margin-left:1.6em}
.verse{white-space:pre-line}
.set .dl{font-variant-caps:small-caps;letter-spacing:.02em}
:lang(zh) .dl{letter-spacing:0}
.il{font-weight:700;font-size:.93em}
.seam{font:700 .62rem/1 var(--sans);vertical-align:.55em;color:var(--a);border-left:1.5px solid var(--a);padding-left:.2em;margin:0 .15em;text-indent:0;font-variant-numeric:tabular-nums}
dialog .seam{--a:var(--text);font-size:.75rem}
.set figure{margin:.8em 0 0}
.set .picture{margin:0 0 .5em;min-height:9em}
.caption{font-size:.93rem;line-height:1.6}
.set table{border-collapse:collapse;font-size:.93rem;width:100%}
.set td{border-bottom:1px solid var(--rule);padding:.2em .8em .2em 0;vertical-align:top}
.banner .headline{font-size:1.25rem}
.goes{font-size:.9rem;color:var(--muted)}
article>details{margin:.5rem 0 0 3.4rem;font-size:.8rem;color:var(--muted)}
article>details p{padding:.1em 0}
article>details a{text-decoration:underline;text-decoration-color:var(--rule);text-underline-offset:.2em}
.at::before{content:"lines "}.at1::before{content:"line "}
:root:lang(zh) header>.at::before,:root:lang(zh) header>.at1::before{content:"第 "}
:root:lang(zh) header>.at::after,:root:lang(zh) header>.at1::after{content:" 行"}
div.at::before{content:none}
.prefix{margin:0 0 .8em;font-size:.78rem;color:var(--muted);font-family:var(--sans)}
.leftovers h3{font:600 .95rem/1.4 var(--sans);border-top:1px solid var(--rule);padding-top:.6rem;margin-bottom:.4rem}
.leftovers p{--a:var(--muted);--t:transparent;--s:var(--rule);position:relative;padding:.15em .3em .15em 3.4rem;font-size:.9rem;cursor:pointer}
.leftovers p>a:first-child{left:0;right:auto}
.leftovers b{font-weight:600;margin-right:.8em;color:var(--muted);font-size:.85em}
.hov{background:var(--s)!important}
#source p.cur{box-shadow:inset 4px 0 var(--a)}
#source .on,.set .on,.leftovers .on{background:var(--s)!important}
.set .on,.set .hov{box-shadow:-.5rem 0 var(--s),.5rem 0 var(--s)}
article.cur{border-top-width:6px;padding-top:calc(.45rem - 3px)}
article>header.on,article>header.hov{background:none!important}
article>header.hov b,article>header.on b{text-decoration:underline;text-underline-offset:.2em}
.longer #source p,.longer #source .picture{margin-left:11.5rem}
@media(max-width:760px){
#source p{margin-left:2.6rem;padding-left:.5em}
#source p>a:first-child{right:calc(100% + .5rem)}
#source p>b{position:static;line-height:1.5}
#source p>i{position:static;display:inline-block;margin-right:.6em}
#source p>b::after{content:"\\a";white-space:pre}
#source .picture{margin-left:2.6rem}
.longer #source p,.longer #source .picture{margin-left:5rem}
.set{padding-left:2.3rem}
.set>*>a:first-child,figcaption>a:first-child{right:calc(100% + .55rem)}
article>details{margin-left:2.3rem}
.leftovers p{padding-left:2.3rem}
.headline{font-size:1.35rem}
}
`;
