/** The style of every page. No colour carries meaning alone: symbols and words stand beside it. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1f2328;--soft:#59636e;--line:#d1d9e0;--panel:#f6f8fa;--link:#0550ae;--good:#1a7f37;--bad:#cf222e;--warn:#7d4e00;--now:#0550ae;--base:#656d76;--ref:#8250df;--bad-bg:#ffebe9;--warn-bg:#fff8c5;--good-bg:#dafbe1}
@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--soft:#9198a1;--line:#3d444d;--panel:#151b23;--link:#79b8ff;--good:#56d364;--bad:#ff8178;--warn:#e3b341;--now:#79b8ff;--base:#9198a1;--ref:#d2a8ff;--bad-bg:#3c1618;--warn-bg:#2e2400;--good-bg:#0f2d18}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
main{max-width:72rem;margin:0 auto;padding:1.25rem 1rem 3rem}
h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 .5rem}
h2{font-size:1.25rem;margin:2.25rem 0 .6rem;padding-top:.5rem;border-top:1px solid var(--line)}
h3{font-size:1.02rem;margin:1.25rem 0 .4rem}
p{margin:.4rem 0;max-width:75ch}
a{color:var(--link)}
a:focus-visible,button:focus-visible,summary:focus-visible,select:focus-visible,input:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code,pre,.mono{font:13px/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
pre{white-space:pre-wrap;background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.6rem;margin:.4rem 0;max-height:26rem;overflow:auto}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.3rem .6rem}
.soft{color:var(--soft)}.small{font-size:.875rem}
.pill{display:inline-block;border-radius:2rem;padding:.1rem .75rem;font-weight:600;border:1px solid currentColor}
.pill.pass{color:var(--good)}.pill.fail{color:var(--bad)}.pill.inconclusive,.pill.incompatible{color:var(--warn)}.pill.no-baseline{color:var(--soft)}
.note{border-left:4px solid var(--line);background:var(--panel);padding:.4rem .75rem;margin:.5rem 0;border-radius:0 6px 6px 0}
.note.fail{border-color:var(--bad);background:var(--bad-bg)}.note.warn,.note.blocks{border-color:var(--warn);background:var(--warn-bg)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.75rem;margin:1rem 0;padding:0;list-style:none}
.tile{border:1px solid var(--line);border-radius:8px;padding:.7rem .9rem;background:var(--panel)}
.tile b{display:block;font-size:1.45rem;line-height:1.3;font-variant-numeric:tabular-nums}
.tile .small{display:block}.bad{color:var(--bad);font-weight:700}.warned{color:var(--warn);font-weight:700}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
td.n,th.n{text-align:right;white-space:nowrap}
td.name{min-width:9rem;overflow-wrap:anywhere}#tasks{min-width:54rem}dd,code,.incident{overflow-wrap:anywhere}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-decoration:underline dotted}
tr.lost td:first-child{box-shadow:inset 4px 0 var(--bad)}tr.suspect td:first-child{box-shadow:inset 4px 0 var(--warn)}tr.gained td:first-child{box-shadow:inset 4px 0 var(--good)}
.symbols{letter-spacing:.12em;white-space:nowrap}
.lost-word{color:var(--bad);font-weight:600}.suspect-word{color:var(--warn);font-weight:600}.gained-word{color:var(--good);font-weight:600}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:.6rem 0}
.tools label{display:flex;flex-direction:column;font-size:.875rem;color:var(--soft)}
input,select,button.do{font:inherit;padding:.3rem .6rem;border:1px solid var(--line);border-radius:6px;background:var(--bg);color:var(--fg)}
button.do{cursor:pointer;background:var(--panel)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:1.25rem 2rem}
figure{margin:0;min-width:0}figcaption{font-size:.875rem;color:var(--soft);margin-top:.25rem;max-width:75ch}
.chart{display:block;width:100%;height:auto;min-width:32rem;max-width:60rem;font-family:inherit}
.chart.graph{width:auto;max-width:none;min-width:0}
.task{display:none}
.task:target{display:block}
body:has(.task:target) #overview{display:none}
.bar-nav{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;font-size:.9rem}
.attempts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,27rem),1fr));gap:1rem;align-items:start}
.attempt{border:1px solid var(--line);border-radius:8px;min-width:0}
.attempt>summary{cursor:pointer;padding:.6rem .8rem;background:var(--panel);border-radius:8px}
.attempt>div{padding:.2rem .9rem .9rem}
.attempt summary .symbols{font-size:1.15rem}
.factor{border-left:3px solid var(--line);padding-left:.7rem;margin:.6rem 0}
.factor.right{border-color:var(--good)}.factor.wrong{border-color:var(--bad)}
ul.plain{margin:.3rem 0;padding-left:1.2rem}
.turn{border-top:1px solid var(--line);padding:.35rem 0}
.turn>summary{cursor:pointer}
.turn.first>summary{color:var(--good);font-weight:600}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0}dt{color:var(--soft)}dd{margin:0;min-width:0}
.hidden,[hidden]{display:none!important}
@media (max-width:40rem){h1{font-size:1.3rem}th,td{padding:.3rem .4rem;font-size:.9rem}.wide{display:none}dl{grid-template-columns:1fr}dt{margin-top:.4rem}}
@media print{body{font-size:11pt}.tools,.skip,.bar-nav,button{display:none!important}main{max-width:none;padding:0}details>*{display:block}pre{max-height:none}figure,tr,.attempt{break-inside:avoid}.chart{min-width:0}a{color:inherit;text-decoration:none}}
`;

/** Of the pictures: apart, because a picture also stands alone as a file. */
export const CHART_STYLE = `
.chart text{fill:var(--fg)}.chart .tick,.chart .axis{fill:var(--soft);font-size:12px}
.chart .grid{stroke:var(--line);stroke-width:1}
.chart .label,.chart .delta{fill:var(--fg);paint-order:stroke;stroke:var(--bg);stroke-width:3px;stroke-linejoin:round}.chart .leader{stroke:var(--soft);stroke-width:.8}
.chart .front{fill:none;stroke:var(--soft);stroke-width:1.5;stroke-dasharray:5 4}
.chart .dot{fill:var(--now);stroke:var(--bg);stroke-width:1}
.chart .base .dot{fill:var(--base)}.chart .reference .dot{fill:none;stroke:var(--ref);stroke-width:1.5}.chart .floor .dot{fill:var(--soft)}
.chart .bar{stroke-width:4;stroke:var(--line);stroke-linecap:round}.chart .bar.down{stroke:var(--bad)}.chart .bar.up{stroke:var(--good)}
.chart .repeat{opacity:.75}.chart .repeat.now{fill:var(--now)}.chart .repeat.base{fill:var(--base)}
.chart .mean.base{fill:var(--bg);stroke:var(--base);stroke-width:2}.chart .mean.now{fill:var(--now)}
.chart .delta.down{fill:var(--bad)}.chart .delta.up{fill:var(--good)}
.chart .fill{fill:var(--base)}.chart .fill.right{fill:var(--good)}.chart .fill.wrong{fill:var(--bad)}.chart .fill.partly{fill:var(--warn)}.chart .fill.unanswered{fill:var(--ref)}.chart .fill.unmeasured{fill:var(--line)}.chart .first{fill:var(--bg)}
.chart .edge{fill:none;stroke:var(--soft);stroke-width:1.6}.chart .arrow{fill:var(--soft)}
.chart .node rect{fill:var(--panel);stroke:var(--line);stroke-width:1.5}.chart .node.root rect{stroke:var(--bad);stroke-width:3}.chart .node.symptom rect{stroke:var(--warn)}.chart .node.outside rect{stroke-dasharray:5 4}
.chart .node .kind{fill:var(--soft)}.chart .chip{fill:var(--now)}.chart .chip-text{fill:var(--bg);font-weight:600}
.chart .limit{stroke:var(--warn);stroke-width:1.2;stroke-dasharray:6 4}.chart .center{stroke:var(--soft);stroke-width:1.2}.chart .line{fill:none;stroke:var(--now);stroke-width:1.8}.chart .event{stroke:var(--ref);stroke-width:1.2;stroke-dasharray:2 3}.chart .out .dot{fill:var(--bad)}.chart .band{fill:var(--panel)}
`;
