/** The style of every page. No colour carries meaning alone: symbols and words stand beside it. */
export const LIGHT =
  "--bg:#fff;--fg:#1f2328;--soft:#59636e;--line:#d1d9e0;--panel:#f6f8fa;--link:#0550ae;--good:#1a7f37;--bad:#c21f2b;--warn:#7d4e00;--now:#0550ae;--base:#656d76;--ref:#7542c8;--bad-bg:#fff0ee;--warn-bg:#fff8db;--good-bg:#e9f9ee";
export const DARK =
  "--bg:#0d1117;--fg:#e6edf3;--soft:#9ea7b3;--line:#3d444d;--panel:#151b23;--link:#79b8ff;--good:#56d364;--bad:#ff8178;--warn:#e3b341;--now:#79b8ff;--base:#9198a1;--ref:#d2a8ff;--bad-bg:#2a1215;--warn-bg:#272008;--good-bg:#0d2415";

export const STYLE = `
:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
main{max-width:72rem;margin:0 auto;padding:1rem 1rem 3rem}
h1{font-size:1.65rem;line-height:1.3;margin:0 0 .4rem;overflow-wrap:anywhere}
h2{font-size:1.25rem;margin:2.25rem 0 .6rem;padding-top:.75rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.25rem 0 .4rem}
p{margin:.4rem 0;max-width:80ch}
a{color:var(--link)}
:is(a,button,summary,select,input,[tabindex="0"]):focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
code,pre,.mono{font:.82em/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
pre{font-size:13px;white-space:pre-wrap;background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.6rem;margin:.4rem 0;max-height:26rem;overflow:auto}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.3rem .6rem;z-index:1}
.soft{color:var(--soft)}.small{font-size:.875rem}
h1:focus,h2:focus{outline:none}
.bar-nav{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.3rem 1.5rem;font-size:.9rem;margin-bottom:.75rem;overflow-wrap:anywhere}
.links{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}
.verdict{border:1px solid var(--line);border-left:6px solid var(--line);border-radius:8px;padding:.9rem 1.1rem .7rem;background:var(--panel)}
.verdict.fail,.verdict.lost{border-left-color:var(--bad);background:var(--bad-bg)}
.verdict.pass,.verdict.gained{border-left-color:var(--good);background:var(--good-bg)}
.verdict.inconclusive,.verdict.incompatible,.verdict.suspect{border-left-color:var(--warn);background:var(--warn-bg)}
.pill{display:inline-block;border-radius:6px;padding:0 .6rem;margin-right:.35rem;color:var(--bg);background:var(--soft);text-transform:uppercase;letter-spacing:.03em;font-size:.86em;line-height:1.45;vertical-align:.04em;white-space:nowrap}
.pill.pass{background:var(--good)}.pill.fail{background:var(--bad)}.pill.inconclusive,.pill.incompatible{background:var(--warn)}
.why,.warnings{margin:.3rem 0;padding:0;list-style:none;max-width:80ch}.why li,.warnings li{margin:.2rem 0}
.why.several{list-style:disc;padding-left:1.2rem}
.code{color:var(--soft);white-space:nowrap}
.note{border-left:4px solid var(--line);background:var(--panel);padding:.4rem .75rem;margin:.5rem 0;border-radius:0 6px 6px 0}
.note.warn{border-color:var(--warn);background:var(--warn-bg)}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:.75rem;margin:.75rem 0;padding:0;list-style:none}
.tile{border:1px solid var(--line);border-radius:8px;padding:.6rem .9rem .7rem;min-width:0}
.tile b{display:block;font-size:1.4rem;line-height:1.3;font-variant-numeric:tabular-nums}
.tile .small{display:block}.tile .small span{display:inline}
.bad,.wrong-word,.down{color:var(--bad)}.right-word,.up{color:var(--good)}.warned{color:var(--warn)}.bad,.warned{font-weight:700}
.next{border:1px solid var(--line);border-radius:8px;padding:.3rem .9rem;overflow-wrap:anywhere}.next p{max-width:none}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem}.pair section{min-width:0}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
th{font-size:.875rem;color:var(--soft);white-space:nowrap}
td:first-child,th:first-child{padding-left:.7rem}
.whole,td.n,th.n{white-space:nowrap}td.n,th.n{text-align:right}
td.name{min-width:9rem;overflow-wrap:anywhere}#tasks{min-width:60rem}dd,code,q{overflow-wrap:anywhere}
.title{display:block;font-size:.875rem;color:var(--soft)}
th button{font:inherit;color:inherit;background:none;border:0;padding:.15rem 0;cursor:pointer;text-decoration:underline dotted;text-underline-offset:3px}
th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
tbody tr:hover td{background:var(--panel)}
tr.lost td:first-child{box-shadow:inset 4px 0 var(--bad)}tr.suspect td:first-child{box-shadow:inset 4px 0 var(--warn)}tr.gained td:first-child{box-shadow:inset 4px 0 var(--good)}
tr.floor td{color:var(--soft);background:var(--panel)}
.symbols{letter-spacing:.1em;white-space:nowrap}
.s-right{color:var(--good)}.s-partly{color:var(--warn)}.s-wrong{color:var(--bad)}.s-unanswered{color:var(--ref)}.s-unmeasured{color:var(--soft)}
.mark-word{font-weight:600}.mark-word.lost{color:var(--bad)}.mark-word.suspect,.mark-word.quarantined{color:var(--warn)}.mark-word.gained{color:var(--good)}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:flex-end;margin:.6rem 0}
.tools label{display:flex;flex-direction:column;font-size:.875rem;color:var(--soft)}
input,select,button.do{font:inherit;height:2.35rem;padding:0 .6rem;border:1px solid var(--soft);border-radius:6px;background:var(--bg);color:var(--fg)}
.tools span{line-height:1.4;padding-bottom:.45rem}
button.do{cursor:pointer}button.do:hover{background:var(--panel)}
p button.do{height:1.8rem;font-size:.875rem}
.beside{display:grid;grid-template-columns:720px 1fr;gap:0 2rem}.beside>div{min-width:0}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,33rem),1fr));gap:0 2rem}
figure{margin:0;min-width:0}figcaption{font-size:.875rem;color:var(--soft);margin-top:.4rem;max-width:80ch}
.legend{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:0;padding:0;list-style:none}.legend .key{display:inline-block;margin-right:.35rem;vertical-align:-.1em}
.chart{display:block;max-width:100%;height:auto;font-family:inherit}
.chart.graph{max-width:none}.chart.interval{margin-top:.35rem}
.phone{display:none}
.task{display:none}
.task:target,.task.shown{display:block}
main:has(>.task:target)>#overview,main:has(>.task.shown)>#overview{display:none}
.lead{font-size:1.1rem;max-width:none}
.steps{margin:.6rem 0;padding-left:1.4rem;max-width:90ch}.steps li{margin:.15rem 0}
.attempts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,27rem),1fr));gap:1rem;align-items:start}
.attempt{border:1px solid var(--line);border-radius:8px;min-width:0}
.attempt:target{border-color:var(--link)}
.attempt>summary{cursor:pointer;padding:.6rem .8rem;background:var(--panel);border-radius:8px}
.attempt>div{padding:.2rem .9rem .9rem}
.attempt h3{margin:1rem 0 .2rem;font-size:.875rem;color:var(--soft)}
.attempt summary .symbols{font-size:1.15rem}
.hand-over{font-size:1.1rem;font-weight:600}
.factor{border-left:4px solid var(--line);padding-left:.75rem;margin:.6rem 0}.factor p{margin:.15rem 0}
.factor.right{border-color:var(--good)}.factor.wrong{border-color:var(--bad)}
.entity{font-size:.92em;font-weight:600}
.evidence{margin:.3rem 0;padding:0;list-style:none}.evidence li{margin:.15rem 0}
.actions{display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:center;font-size:.875rem}
ul.plain,ol.plain{margin:.3rem 0;padding-left:1.2rem;max-width:90ch}
.turn{border-top:1px solid var(--line);padding:.3rem 0}
.turn summary{cursor:pointer;font-size:.875rem}.turn>summary b{font-weight:600}
.turn.first{box-shadow:inset 4px 0 var(--good);padding-left:.6rem}.turn.first>summary b{color:var(--good)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.6rem 0;align-items:baseline}dt{color:var(--soft)}dd{margin:0;min-width:0}
.hidden,[hidden]{display:none!important}
@media (max-width:72rem){.beside{grid-template-columns:1fr}.tiles{grid-template-columns:1fr 1fr}}
@media (max-width:48rem){.pair{grid-template-columns:1fr}}
@media screen and (max-width:40rem){
h1{font-size:1.3rem}.verdict{padding:.7rem .8rem .5rem}.tile{padding:.5rem .65rem}.tile b{font-size:1.1rem}.tiles{gap:.5rem}dl{grid-template-columns:1fr}dt{margin-top:.3rem}
.desk{display:none}.phone{display:block}
#tasks{min-width:0}#tasks,#tasks thead,#tasks tbody{display:block}
#tasks thead tr{display:flex;flex-wrap:wrap;gap:0 1.1rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}#tasks th{border:0;padding:0}#tasks th.still{display:none}#tasks thead tr::before{content:"sort by";color:var(--soft);font-size:.875rem}
#tasks th button{padding:.4rem 0}
#tasks tbody tr{display:grid;grid-template-columns:1fr auto auto;gap:.1rem .9rem;padding:.55rem 0 .55rem .7rem;border-bottom:1px solid var(--line)}
#tasks td{display:block;border:0;padding:0;font-size:.9rem;box-shadow:none;min-width:0}
#tasks tr.lost{box-shadow:inset 4px 0 var(--bad)}#tasks tr.suspect{box-shadow:inset 4px 0 var(--warn)}#tasks tr.gained{box-shadow:inset 4px 0 var(--good)}
#tasks td:nth-child(1){grid-area:1/1/2/3}#tasks td:nth-child(5){grid-area:1/3;font-weight:600}#tasks td:nth-child(2){grid-area:2/1}#tasks td:nth-child(3){grid-area:2/2}#tasks td:nth-child(4){grid-area:2/3}#tasks td:nth-child(6){grid-area:3/1/4/4}#tasks td:nth-child(7){grid-area:4/1;text-align:left}#tasks td:nth-child(8){grid-area:4/2/5/4}
#tasks td:nth-child(3)::before{content:"base "}#tasks td:nth-child(4)::before{content:"now "}#tasks td:nth-child(7)::before{content:"turns "}#tasks td:nth-child(8)::before{content:"cost "}#tasks td:is(:nth-child(3),:nth-child(4),:nth-child(7),:nth-child(8))::before{color:var(--soft)}
#tasks td.name a{display:inline-block;padding:.15rem 0}
th,td{padding:.3rem .4rem;font-size:.9rem}
}
@media print{:root{color-scheme:light;${LIGHT}}body{font-size:10pt}.tools,.skip,.bar-nav,.actions,button.do{display:none!important}th button{text-decoration:none}main{max-width:none;padding:0}.beside{grid-template-columns:1fr}pre{max-height:none}figure,tr,.tile,.factor{break-inside:avoid}h2,h3{break-after:avoid}#tasks{min-width:0;font-size:9pt}.chart.graph{max-width:100%}a{color:inherit;text-decoration:none}.pill{color:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@media (forced-colors:active){.chart{forced-color-adjust:none;background:var(--bg)}.pill{border:1px solid}}
`;

/** Of the pictures: apart, because a picture also stands alone as a file. */
export const CHART_STYLE = `
.chart text{fill:var(--fg)}.chart .tick,.chart .axis{fill:var(--soft);font-size:12px}
.chart .grid{stroke:var(--line);stroke-width:1}
.chart .label,.chart .delta{fill:var(--fg);paint-order:stroke;stroke:var(--bg);stroke-width:3px;stroke-linejoin:round}.chart .leader{stroke:var(--soft);stroke-width:.8}
.chart .front{fill:none;stroke:var(--soft);stroke-width:1.5;stroke-dasharray:5 4}.chart .whisker{fill:none;stroke:var(--soft);stroke-width:1.5}
.chart .dot{fill:var(--now);stroke:var(--bg);stroke-width:1}
.chart .base .dot{fill:var(--base)}.chart .reference .dot{fill:none;stroke:var(--ref);stroke-width:1.5}.chart .floor .dot{fill:var(--soft)}
.chart .bar{stroke-width:4;stroke:var(--line);stroke-linecap:round}.chart .bar.down{stroke:var(--bad)}.chart .bar.up{stroke:var(--good)}
.chart .repeat{fill:none;stroke-width:4.6;stroke-linecap:round}.chart .repeat.now{stroke:var(--now)}.chart .repeat.base{stroke:var(--base)}
.chart .mean.base{fill:var(--bg);stroke:var(--base);stroke-width:2}.chart .mean.now{fill:var(--now);stroke:var(--bg)}
.chart .delta.down{fill:var(--bad)}.chart .delta.up{fill:var(--good)}
.chart .fill{fill:var(--base)}.chart .fill.right{fill:var(--good)}.chart .fill.wrong{fill:var(--bad)}.chart .fill.partly{fill:var(--warn)}.chart .fill.unanswered{fill:var(--ref)}.chart .fill.unmeasured{fill:var(--line)}.chart .first{fill:var(--bg);opacity:.85}.chart .inside{fill:var(--bg)}.chart .inside.unmeasured{fill:var(--fg)}
.chart .edge{fill:none;stroke:var(--soft);stroke-width:1.6}.chart .arrow{fill:var(--soft)}
.chart .node rect{fill:var(--panel);stroke:var(--line);stroke-width:1.5}.chart .node.root rect{stroke:var(--bad);stroke-width:3}.chart .node.symptom rect{stroke:var(--warn);stroke-width:2}.chart .node.outside rect{fill:none;stroke:var(--soft);stroke-dasharray:5 4}
.chart .node .kind{fill:var(--soft)}.chart .node .name{font-weight:600}.chart .chip{fill:var(--now);stroke:var(--bg);stroke-width:1.5}.chart .chip.root{fill:var(--good)}.chart .chip-text{fill:var(--bg);font-weight:600}
.chart .limit{stroke:var(--warn);stroke-width:1.2;stroke-dasharray:6 4}.chart .center{stroke:var(--soft);stroke-width:1.2}.chart .line{fill:none;stroke:var(--now);stroke-width:1.8}.chart .level{stroke:var(--fg);stroke-width:2.5;opacity:.55}.chart .change{fill:var(--bad)}.chart .event{stroke:var(--ref);stroke-width:1.2;stroke-dasharray:2 3}.chart .out .dot{fill:var(--bad)}.chart .band{fill:var(--panel)}
`;
