"use strict";

/** The look of the help pages: plain HTML in the style of assets/pages, readable without script. */
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => String(text).replace(/[&<>"]/g, (character) => ESCAPES[character]);
const full = (id) => `CHANNEL.${id}`;
const syntax = ({ id, parameters }) => `=${full(id)}(${parameters.map((it) => (it.isOptional ? `[${it.name}]` : it.name)).join(", ")})`;

function page(title, isIndex, body) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(title)} - Channel Credits</title>
    <link rel="icon" href="../assets/icon-32.png" />
    <link rel="stylesheet" href="../page.css" />
  </head>
  <body>
    <nav aria-label="Channel Credits">
      <ul>
        <li><a href="../help.html">Help</a></li>
        <li><a href="index.html"${isIndex ? ' aria-current="page"' : ""}>Functions</a></li>
        <li><a href="../support.html">Support</a></li>
        <li><a href="../privacy.html">Privacy</a></li>
      </ul>
    </nav>
    <main>
      <h1>${escape(title)}</h1>
${body}
    </main>
  </body>
</html>
`;
}

/** A table that scrolls by itself on a narrow page, by keyboard too. The first cell of a row is its heading. */
function table(label, headings, rows) {
  const head = headings.map((heading) => `<th scope="col">${heading}</th>`).join("");
  const body = rows.map(
    ([first, ...others]) => `<tr><th scope="row">${first}</th>${others.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
  );
  return `      <div class="table" role="region" aria-label="${label}" tabindex="0">
        <table>
          <thead>
            <tr>${head}</tr>
          </thead>
          <tbody>
            ${body.join("\n            ")}
          </tbody>
        </table>
      </div>`;
}

const code = (text) => `<code>${escape(text)}</code>`;
const paragraph = (text) => `      <p>${escape(text)}</p>`;
const heading = (id, text) => `      <h2 id="${id}">${text}</h2>`;

function functionPage(documented, terms) {
  const { id, description, parameters, returns, clauses, examples, remarks, errors } = documented;
  const sections = [
    paragraph(description),
    `      <p>${code(syntax(documented))}</p>`,
    heading("arguments", "Arguments"),
    table(
      "Arguments",
      ["Argument", "What to give"],
      parameters.map((it) => [code(it.name), `${it.isOptional ? "Optional. " : ""}${escape(it.description)}`]),
    ),
    ...(hasSheets(parameters) ? [HEADINGS_NOTE] : []),
    heading("result", "Result"),
    paragraph(returns),
    heading("examples", examples.length > 1 ? "Examples" : "Example"),
    exampleList(examples),
    ...(remarks.length === 0 ? [] : [heading("remarks", "Good to know"), ...remarks.map(paragraph)]),
    heading("clause", "Clause of the agreement"),
    paragraph(clauses),
    heading("errors", "Errors"),
    `      <p>The cell's error menu shows a message that names the argument or the missing term. <a href="index.html#errors">Other errors</a> come from Excel itself.</p>`,
    table(
      "Errors",
      ["The cell shows", "Because"],
      errors.map(([error, because]) => [escape(error), escape(because)]),
    ),
    ...(id === "TERM" ? [heading("terms", "All terms"), termTable(terms)] : []),
  ];
  return page(full(id), false, sections.join("\n"));
}

const hasSheets = (parameters) => parameters.some(({ name }) => name === "invoices");
const HEADINGS_NOTE = `      <p>All columns that are read: <a href="../help.html#sheets">Help</a>.</p>`;

function exampleList(examples) {
  const items = examples.map(
    ([formula, result, why]) => `        <dt>${code(formula)}</dt>
        <dd><strong>${escape(result)}</strong><br />${escape(why)}</dd>`,
  );
  return `      <dl>
${items.join("\n")}
      </dl>`;
}

const KINDS = {
  stated: "stated by the agreement",
  withheld: "withheld in the filed agreement: blank until entered",
  reading: "our reading of an open text: may be changed",
  input: "yours to enter",
};

function termTable(terms) {
  const rows = terms.map((term) => [code(term.name), escape(term.clause), escape(term.meaning), KINDS[term.kind], valueText(term)]);
  return table("All terms", ["Term", "Clause", "What it settles", "Kind", "Value"], rows);
}

function valueText(term) {
  const choices =
    term.choices === undefined
      ? ""
      : Object.entries(term.choices)
          .map(([word, meaning]) => `${code(word)}: ${escape(meaning)}`)
          .join("; ");
  const value = term.value === undefined ? "" : term.type === "date" ? isoText(term.value) : `${term.value} ${term.unit}`.trim();
  return choices === "" ? escape(value) : `${value === "" ? "" : `${code(value)}. `}Allowed: ${choices}`;
}

const isoText = (serial) => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);

/** What people need to know of all functions. */
const EXCEL_ERRORS = [
  ["#NAME?", "Channel Credits is not installed or has not loaded yet. Open it from the Home tab once."],
  [
    "#SPILL!",
    "There is something in the cells in which the result would stand, or the formula is inside a table. Move it to free cells beside the table.",
  ],
  ["#BUSY!", "The result is on its way. If it stays, close any open dialog of an add-in, then press Ctrl+Alt+Shift+F9."],
  ["#CALC!", "A whole column was given in Excel on the web. Give a range with a last row, or a table with its headings: Table1[#All]."],
  ["#VALUE! without a message", "An older Excel that cannot show messages. Compare the arguments with the function's page."],
];

function indexPage(functions) {
  const byClause = [...functions].sort((a, b) => a.clauses.localeCompare(b.clauses, "en", { numeric: true }));
  const list = byClause.map((it) => [
    `<a href="${it.id.toLowerCase()}.html">${full(it.id)}</a>`,
    escape(it.description),
    escape(it.clauses),
  ]);
  const sections = [
    paragraph(
      "The clauses of the agreement as Excel functions. They give the same figures as the pane's Fill, to the cent, from the cells that you give them; they read nothing else and do not know today's date.",
    ),
    heading("list", "All functions"),
    table("All functions", ["Function", "What it gives", "Clause"], list),
    heading("column", "A price protection column by formula"),
    `      <ol>
        <li>Take a workbook with the sheets Inventory, Invoices and Price changes, headed as <a href="../help.html#sheets">Help</a> lists.</li>
        <li>On Inventory choose the first free column, in the row in which your inventory range begins (row 1, if its first title or heading stands there).</li>
        <li>Enter ${code("=CHANNEL.PRICEPROTECTION.ROWS(Inventory!A1:I401, Invoices!A1:I3001, 'Price changes'!A1:F41, Terms!A1:B60)")} with the ends of your own ranges, heading rows included. Leave out the last range where there is no Terms sheet.</li>
        <li>Two columns appear with their headings beside your headings and each figure beside its row. Format the second as money.</li>
        <li>To see why row 12 has its figure, enter ${code("=CHANNEL.WHY(12, …)")} with the same ranges in a free place.</li>
      </ol>`,
    heading("arguments", "What to give"),
    `      <ul>
        <li>Ranges with their heading row. Headings are recognised as in the pane, in the first 20 rows and in any order of columns. Of a table give all of it: ${code("Table1[#All]")}.</li>
        <li>Dates as date cells or as text such as 2000-02-29. A workbook of the 1904 date system needs 1904 as the last argument, where there is one.</li>
        <li>Percentages as 15% or 0.15. Amounts in dollars; they are read to six decimals.</li>
        <li>Blank cells and 0 mean the same, because Excel does not always tell them apart. A price may be neither; for goods without a price enter the text "0".</li>
        <li>Terms as two columns, name and value, or the whole Terms sheet. <a href="term.html#terms">All terms</a>. What a range of terms does not name is as the filed agreement and our readings have it.</li>
      </ul>`,
    heading("use", "Functions or Fill"),
    paragraph(
      "One formula for a whole column costs little. Thousands of formulas recalculate slowly while the pane is closed: for full columns use a ROWS function, or Fill. A saved workbook shows the figures that were saved; change a cell, or press Ctrl+Alt+Shift+F9, to work them out anew.",
    ),
    heading("errors", "Errors"),
    paragraph(
      "#VALUE! says that an argument cannot be used, #N/A that a term or record is missing; both carry a message. Never does a function give a figure in doubt. Excel has errors of its own:",
    ),
    table(
      "Errors of Excel",
      ["The cell shows", "What to do"],
      EXCEL_ERRORS.map((row) => row.map(escape)),
    ),
  ];
  return page("Worksheet functions", true, sections.join("\n"));
}

module.exports = { functionPage, indexPage };
