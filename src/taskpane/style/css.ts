/** The look of the pane: Excel's own, dense and calm. Colours are named once, for light and dark; contrast themes take the system's. */
const colours = `
:root {
  color-scheme: light dark;
  --ink: #242424; --ink-soft: #595959; --line: #d6d6d6; --line-soft: #ebebeb; --ground: #ffffff; --panel: #f7f7f7;
  --accent: #0e6b38; --accent-soft: #e7f3ec; --error: #b10e1c; --error-soft: #fdf3f4; --warning: #8a4b00; --warning-soft: #fff8ef;
  --info: #0f548c; --focus: #0e6b38;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #f0f0f0; --ink-soft: #b8b8b8; --line: #474747; --line-soft: #333333; --ground: #1f1f1f; --panel: #292929;
    --accent: #6fd19b; --accent-soft: #16321f; --error: #ff9aa2; --error-soft: #3a1a1d; --warning: #f5b971; --warning-soft: #36270f;
    --info: #8cc7f5; --focus: #6fd19b;
  }
}`;

const frame = `
html { overflow-y: scroll; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 13px/1.4 "Segoe UI", "Segoe UI Web", system-ui, -apple-system, sans-serif; }
.pane { min-width: 280px; padding: 0 12px; }
.pane h2 { font-size: 15px; font-weight: 600; margin: 16px 0 6px; }
.pane h3 { font-size: 13px; font-weight: 600; margin: 14px 0 4px; }
.pane p { margin: 4px 0; }
.pane h4 { font-size: 12px; font-weight: 600; margin: 8px 0 0; }
.pane ul { margin: 4px 0; padding-left: 18px; }
.soft { color: var(--ink-soft); }
.small { font-size: 12px; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 10px 0; align-items: center; }
.between { display: flex; justify-content: space-between; gap: 8px; align-items: baseline; }
.panel { background: var(--panel); border: 1px solid var(--line-soft); border-radius: 4px; padding: 4px 12px 10px; margin: 10px 0; }
.fresh { border-left: 3px solid var(--accent); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none !important; transition: none !important; } }`;

const tabs = `
.tabs { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: 2px; background: var(--ground); border-bottom: 1px solid var(--line); margin: 0 -12px; padding: 0 36px 0 8px; }
.tabs button { border: 0; border-bottom: 2px solid transparent; background: none; color: var(--ink-soft); font: inherit; padding: 6px 5px 5px; white-space: nowrap; cursor: pointer; }
.tabs button:hover { color: var(--ink); }
.tabs button[aria-selected="true"] { color: var(--ink); font-weight: 600; border-bottom-color: var(--accent); }
.tabs button:focus-visible { outline-offset: -2px; }
.tabs .count { color: var(--ink-soft); font-weight: 400; }
@media (max-width: 380px) { .tabs { gap: 0; padding-left: 9px; } .tabs button { font-size: 12px; padding: 6px 3px 5px; } }
@media (max-width: 340px) { .tabs button { font-size: 11px; padding: 6px 2px 5px; } }`;

const tables = `
.pane table { border-collapse: collapse; width: 100%; margin: 4px 0; }
.pane caption { text-align: left; color: var(--ink-soft); padding-bottom: 2px; }
.pane th { text-align: left; font-weight: 400; color: var(--ink-soft); font-size: 12px; border-bottom: 1px solid var(--line); padding: 2px 6px 2px 0; vertical-align: bottom; }
.pane th.number { text-align: right; }
.pane td { padding: 3px 6px 3px 0; border-bottom: 1px solid var(--line-soft); vertical-align: top; }
.pane tbody th { color: var(--ink); font-size: 13px; border-bottom-color: var(--line-soft); padding: 3px 6px 3px 0; vertical-align: top; }
.pane tr > :last-child { padding-right: 0; }
.pane tfoot td, .pane tfoot th { border-bottom: 0; border-top: 1px solid var(--line); font-weight: 600; color: var(--ink); font-size: 13px; }
.pane .columns { table-layout: fixed; }
.scroll { overflow-x: auto; }
.pane .lots th, .pane .lots td { font-size: 12px; padding-right: 6px; }
.pane .lots thead th { white-space: normal; }
.pane .lots th:last-child, .pane .lots td:last-child { padding-right: 0; }
.pane .lots tbody th { border-bottom: 0; padding: 4px 0 0; color: var(--ink-soft); }
.pane .of-limit { text-align: right; color: var(--ink-soft); font-size: 12px; font-variant-numeric: tabular-nums; }
.pane td:has(select), .pane tr:has(select) > * { vertical-align: middle; }
.pane dl { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 10px; margin: 4px 0; }
.pane dt { color: var(--ink-soft); overflow-wrap: anywhere; }
.pane dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; }`;

const controls = `
.pane select { font: inherit; color: var(--ink); background: var(--ground); border: 1px solid var(--ink-soft); border-radius: 2px; min-height: 26px; box-sizing: border-box; padding: 1px 6px; max-width: 100%; }
.pane input::placeholder { color: var(--ink-soft); opacity: 1; font-style: italic; }
.pane :is(.ms-TextField-field, .ms-SearchBox-field, .ms-ChoiceField-input):focus-visible { outline: 0; }
.pane select { width: 100%; min-width: 0; }
.pane select[aria-invalid="true"] { border-color: var(--error); border-width: 2px; padding: 0 5px; }
.link { border: 0; background: none; padding: 2px 0; margin: 0; font: inherit; color: var(--accent); text-align: left; text-decoration: underline; cursor: pointer; min-height: 24px; }
.choice { display: inline-block; padding: 1px 0 1px 26px; }
.pane fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.pane legend { padding: 0; }
.pane summary { cursor: pointer; color: var(--ink-soft); font-size: 12px; padding: 3px 0; min-height: 18px; }`;

const notices = `
.banner { margin: 10px 0; }
.outcome { border: 1px solid var(--line); border-left-width: 4px; border-radius: 2px; background: var(--panel); padding: 6px 8px 8px 10px; }
.outcome tbody th { hyphens: auto; overflow-wrap: anywhere; }
.outcome.good { border-left-color: var(--accent); background: var(--accent-soft); }
.banner strong, .outcome strong { font-weight: 600; }
.banner p { overflow-wrap: anywhere; }
.badge { display: inline-block; font-size: 11px; line-height: 16px; padding: 0 6px; border-radius: 8px; border: 1px solid currentColor; white-space: nowrap; }
.badge.Error { color: var(--error); }
.badge.Warning { color: var(--warning); }
.badge.Info { color: var(--info); }
.badge.Claim, .badge.Figure { color: var(--accent); }
.badge.stated { color: var(--ink-soft); }
.badge.withheld { color: var(--warning); border-style: dashed; }
.badge.reading { color: var(--info); }
.badge.input { color: var(--accent); }
.finding { border-bottom: 1px solid var(--line-soft); padding: 6px 0; }
.finding p { overflow-wrap: anywhere; }
.finding[aria-current] { background: var(--panel); box-shadow: -4px 0 var(--panel), 4px 0 var(--panel); }
.row-head { border: 0; background: none; padding: 2px 0; margin: 0; font: inherit; color: inherit; text-align: left; min-height: 24px; cursor: pointer; min-width: 0; overflow-wrap: anywhere; }
.review-words, .filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(120px, 1fr)); gap: 4px 8px; margin: 4px 0; }
.pane .review-words > *, .pane .filters label { display: grid; gap: 2px; }
.review-words > :last-child { grid-column: 1 / -1; }
.list { list-style: none; }
.long .row-head { scroll-margin: 48px 0 80px; }
.pane ul.list { padding: 0; }
.pane ul.long { position: relative; }
.long > li { position: absolute; top: 0; left: 0; right: 0; }
.term { border-bottom: 1px solid var(--line-soft); padding: 7px 0; }
.term .entry { display: flex; gap: 6px; align-items: center; margin-top: 3px; }
.term .entry .ms-TextField { flex: 0 1 160px; }
.in-text { display: grid; grid-template-columns: minmax(80px, 1fr) minmax(120px, 2fr); gap: 8px; margin-top: 4px; }
.in-text label { color: var(--ink-soft); font-size: 12px; }
.amendment { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 8px; align-items: center; }
.amendment > p, .amendment > .actions { grid-column: 1 / -1; margin: 0; }
.wrong { color: var(--error); margin-top: 3px; }
.date strong { white-space: nowrap; font-weight: 600; }
.date { display: grid; grid-template-columns: 100px minmax(0, 1fr); gap: 8px; border-bottom: 1px solid var(--line-soft); padding: 5px 0; }
.overdue, .late { color: var(--error); }
.key { min-width: 0; overflow-wrap: anywhere; }
.amendment > .whole { grid-column: 1 / -1; }
.links { display: flex; flex-wrap: wrap; gap: 0 12px; }
.changes { text-align: right; }
.pane label:has(> select) { display: inline-flex; gap: 6px; align-items: center; min-width: 0; }
.figure { font-size: 15px; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
.work { padding: 6px 0 2px; }
.steps { flex: 1; min-width: 0; }
.work .between { align-items: center; }
.foot { position: sticky; bottom: 0; z-index: 2; background: var(--ground); border-top: 1px solid var(--line); margin: 12px -12px 0; padding: 1px 12px; }
.foot:empty { display: none; }
.help { border-top: 1px solid var(--line-soft); margin-top: 20px; padding: 6px 0 10px; }
.pane .help ul { display: flex; flex-wrap: wrap; gap: 4px 14px; list-style: none; padding: 0; }
.help a { color: var(--accent); display: inline-block; min-height: 24px; line-height: 24px; }
.report { display: block; width: 100%; box-sizing: border-box; margin-top: 4px; font: 11px/1.4 Consolas, ui-monospace, monospace; color: var(--ink); background: var(--ground); border: 1px solid var(--ink-soft); }
.pane ol { margin: 4px 0; padding-left: 20px; }
.pane .search { flex: 1 1 160px; min-width: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.news { scroll-margin-top: 40px; }
[role="tabpanel"] { padding-top: 8px; outline: 0; }
@media (forced-colors: active) {
  .tabs button { border-bottom-color: Canvas; }
  .tabs button[aria-selected="true"] { border-bottom-color: Highlight; }
  .banner, .outcome, .panel { border-color: CanvasText; }
}`;

export const css = [colours, frame, tabs, tables, controls, notices].join("\n");
