// The few signs of the page, drawn in the colour of the text around them.

const PATHS = {
  send: "M10 16V4M4.5 9.5 10 4l5.5 5.5",
  table:
    "M3.5 5A1.5 1.5 0 0 1 5 3.5h10A1.5 1.5 0 0 1 16.5 5v10a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 15zM3.5 8h13M8.5 8v8.5",
  copy: "M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13M3 8.5A1.5 1.5 0 0 1 4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5z",
  link: "M8.5 11.5a3.2 3.2 0 0 0 4.6 0l2.9-2.900a3.25 3.25 0 0 0-4.6-4.600l-1 1M11.5 8.5a3.2 3.2 0 0 0-4.6 0L4 11.400A3.25 3.25 0 0 0 8.6 16l1-1",
  chart: "M3.5 16.5h13M6 13.5V10M10 13.5V4.5M14 13.5V7.5",
  close: "M5 5l10 10M15 5 5 15",
  arrow: "M4 10h11M10.5 5.5 15 10l-4.5 4.5",
  retry: "M16 10a6 6 0 1 1-1.9-4.400M16 3.5V6.5h-3",
  sun: "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.300l1.1 1.100M14.6 14.600l1.1 1.100M15.7 4.300l-1.1 1.100M5.4 14.600l-1.1 1.1",
  moon: "M16.5 11.800A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.300z",
  system: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 3v14M10 7h5.800M10 10h6.900M10 13h6",
};
const SVG = "http://www.w3.org/2000/svg";

/** The sign of a name, which a screen reader passes over. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  for (const [key, value] of Object.entries({ viewBox: "0 0 20 20", "aria-hidden": "true", focusable: "false" })) {
    svg.setAttribute(key, value);
  }
  svg.classList.add("icon");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
