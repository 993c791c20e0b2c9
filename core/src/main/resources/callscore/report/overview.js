"use strict";
// The overview: filter the calls.

const filter = document.getElementById("filter");
const onlyFailed = document.getElementById("only-failed");
const rows = [...document.getElementById("call-table").tBodies[0].rows].map((row) => ({
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
