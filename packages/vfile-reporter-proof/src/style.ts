/** The look of the page: that of the playground, on paper with a margin. */
export const style = `:root {
  color-scheme: light dark;
  --desk: light-dark(#e9e4da, #17181b);
  --paper: light-dark(#fffdf8, #222327);
  --ink: light-dark(#1d1b18, #e8e5df);
  --quiet: light-dark(#5c564c, #a8a49b);
  --line: light-dark(#cfc7b8, #3b3d43);
  --names: light-dark(#b3261e, #ff8a80);
  --quotes: light-dark(#1a56b0, #8ab4f8);
  --bullets: light-dark(#1e6b34, #7ddc94);
  --unfinished: light-dark(#8a3ffc, #c8a6ff);
  --headings: light-dark(#8a4b00, #ffb866);
  --sans: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --serif: "Charter", "Bitstream Charter", "Iowan Old Style", "Georgia", serif;
  --rule: var(--quiet);
  --margin: 20rem;
}
.consistent-names,
.unknown-words {
  --rule: var(--names);
}
.paired-quotes {
  --rule: var(--quotes);
}
.stray-bullets {
  --rule: var(--bullets);
}
.unfinished-sentences {
  --rule: var(--unfinished);
}
.repeated-headings {
  --rule: var(--headings);
}

* {
  box-sizing: border-box;
}
body {
  margin: 0;
  background: var(--desk);
  color: var(--ink);
  font: 1rem / 1.5 var(--sans);
}
.masthead,
main {
  max-width: 76rem;
  margin-inline: auto;
  padding-inline: 1rem;
}
.masthead {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.25rem 1.25rem;
  padding-block: 1.5rem 0.75rem;
}
h1 {
  margin: 0;
  font: 700 1.8rem / 1.2 var(--serif);
}
h1 span {
  color: var(--names);
}
.masthead p {
  margin: 0;
  font: italic 1.1rem var(--serif);
}
a {
  color: inherit;
}
:focus-visible {
  outline: 2px solid var(--quotes);
  outline-offset: 2px;
}

.index {
  padding: 0.6rem 1.25rem;
  border: 1px solid var(--line);
  border-radius: 0.25rem;
  background: var(--paper);
}
.index table {
  width: 100%;
  border-collapse: collapse;
  font-size: 0.875rem;
}
.index th {
  color: var(--quiet);
  font-weight: 400;
  text-align: left;
}
.index th,
.index td {
  padding: 0.35rem 1.25rem 0.35rem 0;
  border-bottom: 1px solid var(--line);
  vertical-align: baseline;
}
.index tr:last-child td {
  border-bottom: 0;
}
.index td:first-child {
  overflow-wrap: break-word;
}
.index :is(th, td):last-child {
  padding-right: 0;
  text-align: right;
}
.tally {
  color: var(--rule);
  display: inline-block;
  margin-right: 0.75rem;
  font-weight: 600;
  white-space: nowrap;
}

.sheet {
  margin-block: 2rem;
  border: 1px solid var(--line);
  border-radius: 0.25rem;
  background: var(--paper);
  box-shadow: 0 1px 6px rgb(0 0 0 / 0.12);
}
.sheet > header {
  display: flex;
  align-items: baseline;
  justify-content: space-between;
  gap: 1rem;
  padding: 0.6rem 1.25rem;
  border-bottom: 1px solid var(--line);
  color: var(--quiet);
  font-size: 0.875rem;
}
.sheet h2 {
  margin: 0;
  font-size: inherit;
  overflow-wrap: anywhere;
}
.sheet > header p {
  flex: none;
  margin: 0;
}
.loose {
  padding: 1rem 1.25rem 0;
}
.copy {
  padding: 2rem 1.25rem 3rem;
  font: 1.125rem / 1.75 var(--serif);
  overflow-wrap: anywhere;
}
.copy::after {
  display: block;
  clear: both;
  content: "";
}
.line {
  position: relative;
  white-space: pre-wrap;
}
.title {
  font-size: 1.5rem;
  font-weight: 700;
  line-height: 1.4;
}
.heading {
  font-weight: 700;
}
.markup {
  color: var(--quiet);
  font: 0.8em var(--sans);
}

mark {
  background: none;
  color: inherit;
  text-decoration: underline wavy 1.5px var(--rule);
  text-underline-offset: 0.2em;
  text-decoration-skip-ink: none;
}
del,
del.mark {
  text-decoration: line-through 2px var(--rule);
}
ins,
.caret {
  color: var(--rule);
  font-weight: 700;
  text-decoration: none;
}
.reference {
  padding-inline: 0.1em;
  color: var(--rule);
  font: 600 0.65rem / 1 var(--sans);
  text-decoration: none;
  vertical-align: super;
  user-select: none;
}
.reference:target,
mark:has(+ .reference:target),
mark:has(+ .reference:hover) {
  background: color-mix(in srgb, var(--rule) 18%, transparent);
}

.note {
  display: block;
  margin-block: 0.35rem 0.75rem;
  padding: 0.1rem 0 0.1rem 0.75rem;
  border-left: 3px solid var(--rule);
  color: var(--ink);
  font: 400 0.8125rem / 1.4 var(--sans);
  text-align: left;
  white-space: normal;
  user-select: none;
}
.note:target,
.reference:hover + .note {
  background: color-mix(in srgb, var(--rule) 12%, transparent);
}
.note > span {
  display: block;
}
.about {
  color: var(--rule);
  font-weight: 600;
}
.about .number::after {
  content: "\\a0";
}
.about .number,
.about .rule {
  color: inherit;
  text-decoration: none;
}
.about .rule:hover {
  text-decoration: underline;
}
.level {
  padding: 0 0.35rem;
  border: 1px solid var(--rule);
  border-radius: 0.6rem;
  font-size: 0.7rem;
  font-weight: 400;
}
.where {
  float: right;
  margin-left: 0.5rem;
  color: var(--quiet);
  font-weight: 400;
  font-variant-numeric: tabular-nums;
}
.suggestion {
  margin-top: 0.15rem;
  font-weight: 600;
}
.suggestion::before {
  color: var(--rule);
  content: "→ ";
}
.evidence {
  margin-top: 0.15rem;
  color: var(--quiet);
}
.words {
  font-family: var(--serif);
  font-size: 1.08em;
}

@media (max-width: 40rem) {
  .index :is(table, tbody, tr) {
    display: block;
  }
  .index thead {
    display: none;
  }
  .index tr {
    position: relative;
    padding: 0.4rem 3rem 0.4rem 0;
    border-bottom: 1px solid var(--line);
  }
  .index td {
    display: block;
    padding: 0;
    border: 0;
  }
  .index td:last-child {
    position: absolute;
    top: 0.4rem;
    right: 0;
  }
}

@media (min-width: 60rem) {
  .copy {
    padding: 2.5rem calc(var(--margin) + 4.5rem) 4rem 4.5rem;
    background: linear-gradient(var(--line), var(--line)) right calc(var(--margin) + 2.75rem) top / 1px 100% no-repeat;
  }
  .copy .note {
    float: right;
    clear: right;
    width: var(--margin);
    margin: 0.3rem calc(-1 * var(--margin) - 3.25rem) 0.75rem 0;
  }
  .line[data-line]::before {
    position: absolute;
    left: -4rem;
    width: 3rem;
    color: var(--quiet);
    content: attr(data-line);
    font: 0.75rem / 2.6 var(--sans);
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
}

@media print {
  :root {
    color-scheme: light;
    --desk: #fff;
    --paper: #fff;
    --margin: 5.5cm;
  }
  .masthead,
  main {
    max-width: none;
    padding-inline: 0;
  }
  .index {
    padding: 0;
    border: 0;
  }
  .sheet {
    margin: 0;
    border: 0;
    box-shadow: none;
    break-before: page;
  }
  .sheet > header {
    padding-inline: 0;
  }
  .copy {
    padding: 0.5cm calc(var(--margin) + 0.8cm) 0 0;
    background: none;
    font-size: 11pt;
    line-height: 1.6;
  }
  .copy .note {
    float: right;
    clear: right;
    width: var(--margin);
    margin: 0.1cm calc(-1 * var(--margin) - 0.8cm) 0.25cm 0;
    font-size: 8pt;
    break-inside: avoid;
  }
  * {
    print-color-adjust: exact;
  }
}
`
