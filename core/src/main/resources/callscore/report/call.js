"use strict";
// The page of one call: play the recording from any finding, turn or point of the time line.
// Two mono files are played together; the first one keeps the time.

const tracks = [...document.querySelectorAll("audio")];
const timeline = document.querySelector(".timeline");
const duration = timeline ? Number(timeline.dataset.duration) : 0;
const toggle = document.getElementById("toggle");
const seekBar = document.getElementById("seek");
const said = document.querySelector(".said");
const findings = [...document.querySelectorAll(".finding")];
const utterances = [...document.querySelectorAll(".utterance[data-start]")];
let position = 0;

function clock(millis) {
  const seconds = Math.floor(millis / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function show(millis) {
  position = Math.max(0, Math.min(duration, millis));
  document.getElementById("now").textContent = clock(position);
  seekBar.value = position;
  seekBar.setAttribute("aria-valuetext", clock(position));
  if (timeline) {
    timeline.querySelector(".playhead").style.left = `${(100 * position) / duration}%`;
  }
  for (const row of utterances) {
    const now = position >= Number(row.dataset.start) && position < Number(row.dataset.end);
    if (now && !row.classList.contains("now")) {
      keepInView(row);
    }
    row.classList.toggle("now", now);
  }
}

function seek(millis) {
  for (const track of tracks) {
    track.currentTime = millis / 1000;
  }
  show(millis);
}

function play() {
  for (const track of tracks) {
    track.play().catch(() => silent());
  }
}

function pause() {
  tracks.forEach((track) => track.pause());
}

function playFrom(millis) {
  seek(millis);
  play();
}

function silent() {
  pause();
  document.getElementById("sound").textContent = "This browser cannot play the recording.";
}

function follow() {
  const first = tracks[0];
  show(first.currentTime * 1000);
  for (const other of tracks.slice(1)) {
    if (Math.abs(other.currentTime - first.currentTime) > 0.05) {
      other.currentTime = first.currentTime;
    }
  }
  if (!first.paused) {
    requestAnimationFrame(follow);
  }
}

/** Marks a finding in the list and the stretch that was searched for it. */
function select(finding) {
  findings.forEach((other) => other.classList.toggle("selected", other === finding));
  document.querySelectorAll("[data-finding]").forEach((mark) => {
    mark.classList.toggle("selected", mark.dataset.finding === finding.id);
  });
  const searched = timeline && timeline.querySelector(".searched");
  if (searched) {
    const { from, to } = finding.dataset;
    searched.hidden = from === undefined;
    searched.style.left = `${(100 * from) / duration}%`;
    searched.style.width = `${(100 * (to - from)) / duration}%`;
  }
  const details = finding.querySelector("details");
  if (details) {
    details.open = true;
  }
}

/** Scrolls the words, where they have a bar of their own, and never the page. */
function keepInView(element) {
  const box = said.getBoundingClientRect();
  const part = element.getBoundingClientRect();
  if (part.bottom > box.bottom) {
    said.scrollTop += part.bottom - box.bottom + 40;
  } else if (part.top < box.top) {
    said.scrollTop -= box.top - part.top + 40;
  }
}

function go(finding, start) {
  select(finding);
  finding.scrollIntoView({ block: "nearest" });
  finding.focus({ preventScroll: true });
  const mark = document.querySelector(`.turns [data-finding="${finding.id}"]`);
  if (mark) {
    keepInView(mark);
  }
  const from = start ?? finding.dataset.start;
  if (from !== undefined) {
    seek(Number(from));
  }
}

function step(by) {
  const shown = findings.filter((finding) => finding.offsetParent !== null);
  const at = shown.findIndex((finding) => finding.classList.contains("selected"));
  const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by;
  if (shown[next]) {
    go(shown[next]);
  }
}

document.addEventListener("click", (event) => {
  const mark = event.target.closest("[data-finding]");
  const button = event.target.closest("button.play");
  const finding = event.target.closest(".finding");
  const utterance = event.target.closest(".utterance[data-start]");
  if (mark) {
    go(document.getElementById(mark.dataset.finding), mark.dataset.start);
    play();
  } else if (button) {
    if (finding) {
      select(finding);
    }
    playFrom(Number(button.dataset.start));
  } else if (finding && !String(window.getSelection())) {
    select(finding);
    if (finding.dataset.start !== undefined && !event.target.closest("summary")) {
      playFrom(Number(finding.dataset.start));
    }
  } else if (utterance && !String(window.getSelection())) {
    playFrom(Number(utterance.dataset.start));
  } else if (event.target.closest(".lanes")) {
    const box = timeline.querySelector(".lanes").getBoundingClientRect();
    playFrom(((event.clientX - box.left) / box.width) * duration);
  }
});

document.addEventListener("keydown", (event) => {
  const inList = event.target.closest(".findings");
  const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "j" || (inList && event.key === "ArrowDown")) {
    step(1);
  } else if (event.key === "k" || (inList && event.key === "ArrowUp")) {
    step(-1);
  } else if (event.key === " " && !event.target.closest("button, summary, a, input")) {
    toggle.click();
  } else {
    return;
  }
  event.preventDefault();
});

document.getElementById("previous").addEventListener("click", () => step(-1));
document.getElementById("next").addEventListener("click", () => step(1));
document.getElementById("speed").addEventListener("change", (event) => {
  tracks.forEach((track) => (track.playbackRate = Number(event.target.value)));
});
document.getElementById("only-violated").addEventListener("change", (event) => {
  document.getElementById("findings").classList.toggle("only-violated", event.target.checked);
});
seekBar.addEventListener("input", () => seek(Number(seekBar.value)));
toggle.addEventListener("click", () => (tracks[0] && tracks[0].paused ? play() : pause()));

if (tracks.length > 0) {
  const first = tracks[0];
  first.addEventListener("play", () => {
    toggle.textContent = "❚❚ Pause";
    follow();
  });
  first.addEventListener("pause", () => (toggle.textContent = "▶ Play"));
  first.addEventListener("ended", pause);
  tracks.forEach((track) => track.addEventListener("error", silent));
}
for (const hidden of document.querySelectorAll(".controls, .only")) {
  hidden.hidden = false;
}
for (const needsSound of [toggle, document.querySelector(".speed")]) {
  needsSound.hidden = tracks.length === 0;
}
document.body.classList.toggle("silent", tracks.length === 0);
if (tracks.length === 0) {
  document.getElementById("sound").textContent = "Without the recording.";
}
function measureBar() {
  const bar = document.querySelector(".player");
  const height = getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
  document.documentElement.style.setProperty("--bar", `${height}px`);
}
window.addEventListener("resize", measureBar);
measureBar();
seekBar.max = duration;
seekBar.hidden = duration === 0;
document.querySelector(".clock").hidden = duration === 0;
document.getElementById("length").textContent = clock(duration);
show(0);

// On paper nothing can be unfolded.
window.addEventListener("beforeprint", () => {
  document
    .querySelectorAll(".unjudged.not-assessed, footer details")
    .forEach((details) => (details.open = true));
});
