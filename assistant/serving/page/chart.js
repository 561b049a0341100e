// The picture of an answer: an image, never markup in the page, in the colours that the page has.

import { fill, isStill, make } from "./dom.js";
import { icon } from "./icons.js";
import { figuresTold } from "./shape.js";

/** Pixels below which a chart for a phone is asked for. */
const NARROW = 560;
const MOST_TOLD = 12;
const DARK = matchMedia("(prefers-color-scheme: dark)");

/** The colours of the page now. */
export const theme = () => document.documentElement.dataset.theme ?? (DARK.matches ? "dark" : "light");

/** How each picture on the page is drawn anew when its colours change, and let go once it is there no more. */
const drawn = new Map();

/** Let go of the pictures that are not on the page any more. */
export function tidy() {
  for (const [figure, { release }] of drawn) {
    if (figure.isConnected) continue;
    release();
    drawn.delete(figure);
  }
}

/** Draw all charts in the colours that the page has now. */
export function recolour() {
  tidy();
  for (const { again } of drawn.values()) again();
}
DARK.addEventListener("change", recolour);

/**
 * The place of the chart of an answer and the button for it. `fetched` gives its SVG blob in a theme and a width;
 * where there is none, the place stays empty, and the button says why if it was pressed. `opens` draws it without a
 * press.
 */
export function chartOf(answer, fetched, { opens }) {
  const figure = make("figure", { class: "chart", hidden: true });
  const label = make("span", {}, "Chart");
  const button = make(
    "button",
    { class: "text-button", type: "button", "aria-expanded": "false", title: "Show the figures as a chart" },
    icon("chart"),
    label,
  );
  let address = "";
  let shown = "";

  async function draw() {
    const wanted = theme();
    const blob = await fetched({
      theme: wanted,
      width: button.closest(".answer").clientWidth < NARROW ? "narrow" : "wide",
    });
    if (wanted !== theme()) return draw();
    const next = URL.createObjectURL(new Blob([blob], { type: "image/svg+xml" }));
    const image = make("img", { alt: described(answer), src: next });
    await image.decode().catch(() => null);
    fill(figure, make("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "Chart" }, image));
    if (address) URL.revokeObjectURL(address);
    address = next;
    shown = wanted;
    figure.hidden = false;
    button.setAttribute("aria-expanded", "true");
    label.textContent = "Hide chart";
    return null;
  }

  async function again() {
    if (shown && shown !== theme()) await draw().catch(() => null);
  }

  async function open(isAsked) {
    button.disabled = isAsked;
    try {
      await draw();
      drawn.set(figure, { again, release: () => URL.revokeObjectURL(address) });
      tidy();
    } catch (failure) {
      if (!isAsked && failure.kind === "gone") button.remove();
      if (isAsked) fill(figure, make("figcaption", { role: "status" }, failure.message));
      if (isAsked) figure.hidden = false;
    } finally {
      button.disabled = false;
    }
  }

  button.addEventListener("click", async () => {
    if (!figure.hidden) return show(false);
    if (shown) show(true);
    else await open(true);
    // It may lie below the window, or under the question.
    const isHigh = figure.offsetHeight > innerHeight / 2;
    return figure.scrollIntoView({ block: isHigh ? "start" : "nearest", behavior: isStill() ? "auto" : "smooth" });
  });
  function show(isShown) {
    figure.hidden = !isShown;
    button.setAttribute("aria-expanded", String(isShown));
    label.textContent = isShown ? "Hide chart" : "Chart";
  }
  if (opens) whenSeen(button, () => open(false));
  return { figure, button };
}

/** Do something once an element comes near the window. */
function whenSeen(element, work) {
  const watching = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        watching.disconnect();
        work();
      }
    },
    { rootMargin: "200px" },
  );
  watching.observe(element);
}

/** A chart in words: the figures that it is drawn from. */
const described = (answer) => `Chart. ${figuresTold(answer).slice(0, MOST_TOLD).join(" ")}`;
