"use strict";
// The tables of the overview: sort by a column, filter the calls.

for (const table of document.querySelectorAll("table.sortable")) {
  table.querySelectorAll("thead th").forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(table, head, column));
  });
}

function sort(table, head, column) {
  // Figures are most interesting at one end, names at the other.
  const first = head.classList.contains("number") ? "descending" : "ascending";
  const second = first === "ascending" ? "descending" : "ascending";
  const order = head.getAttribute("aria-sort") === first ? second : first;
  table.querySelectorAll("th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
  head.setAttribute("aria-sort", order);
  const body = table.tBodies[0];
  const keyed = [...body.rows].map((row) => [key(row.cells[column]), row]);
  const sign = order === "ascending" ? 1 : -1;
  keyed.sort(([a], [b]) => sign * compare(a, b));
  body.append(...keyed.map(([, row]) => row));
}

function key(cell) {
  const value = cell.dataset.value ?? cell.textContent.trim();
  return value !== "" && !Number.isNaN(Number(value)) ? Number(value) : value;
}

function compare(a, b) {
  return typeof a === "number" && typeof b === "number"
    ? a - b
    : String(a).localeCompare(String(b), undefined, { numeric: true });
}

const calls = document.getElementById("call-table");
if (calls) {
  filterCalls(calls);
}

function filterCalls(table) {
  const filter = document.getElementById("filter");
  const onlyFailed = document.getElementById("only-failed");
  const rows = [...table.tBodies[0].rows].map((row) => ({
    row,
    text: (row.textContent + " " + row.dataset.rules).toLowerCase(),
    failed: row.cells[4].dataset.value === "1",
  }));
  document.querySelector(".filter").hidden = false;
  document.querySelector(".filter").addEventListener("submit", (event) => event.preventDefault());
  filter.addEventListener("input", apply);
  onlyFailed.addEventListener("change", apply);
  for (const button of document.querySelectorAll("button[data-filter]")) {
    button.addEventListener("click", () => {
      filter.value = button.dataset.filter;
      apply();
      document.getElementById("calls").scrollIntoView();
      filter.focus();
    });
  }
  apply();

  function apply() {
    const terms = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { row, text, failed } of rows) {
      const match = terms.every((term) => text.includes(term)) && (failed || !onlyFailed.checked);
      row.hidden = !match;
      shown += match ? 1 : 0;
    }
    document.getElementById("shown").textContent = `${shown} of ${rows.length}`;
  }
}
