/** The page's style: one column on a phone, light and dark as the reader's system is. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #5a6472; --paper: #fff; --card: #f4f6f8; --line: #d5dbe1;
  --own: #1f6feb; --naive: #9aa5b1; --target: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebef; --soft: #a3adb9; --paper: #14171b; --card: #1f242a;
  --line: #39414a; --own: #62a0ff; --naive: #707b87; --target: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
p { margin: .25rem 0 .75rem; } .soft { color: var(--soft); font-size: .875rem; }
.tiles { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); }
.tile { background: var(--card); border-radius: .5rem; padding: .75rem; }
.tile strong { display: block; font-size: 1.6rem; line-height: 1.2; }
.group { display: grid; grid-template-columns: minmax(7rem, 1fr) 3fr 3fr; gap: .25rem 1rem; align-items: center;
  padding: .4rem 0; border-top: 1px solid var(--line); }
@media (max-width: 36rem) { .group { grid-template-columns: 1fr; } }
svg { display: block; width: 100%; } svg.bar { height: .8rem; margin: .15rem 0; }
svg.plot { max-width: 30rem; } svg text { fill: var(--soft); font: 11px system-ui, sans-serif; }
.track { fill: var(--line); opacity: .5; } .own { fill: var(--own); } .naive { fill: var(--naive); }
.interval { stroke: var(--ink); stroke-width: 2; vector-effect: non-scaling-stroke; }
.target { stroke: var(--target); stroke-width: 2; vector-effect: non-scaling-stroke; }
.axis { stroke: var(--line); fill: none; } .curve { stroke: var(--own); stroke-width: 2; fill: none; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; border-top: 1px solid var(--line); }
details { border-top: 1px solid var(--line); padding: .4rem 0; } summary { cursor: pointer; overflow-wrap: anywhere; }
dl { margin: .5rem 0 0; } dt { color: var(--soft); font-size: .8rem; } dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
.ids { columns: 8rem; padding-left: 1.2rem; font-size: .875rem; }
`;
