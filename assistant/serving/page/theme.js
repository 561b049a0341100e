// Runs before anything is painted, so that a page that is set to dark never flashes in white.
(function () {
  var theme = null;
  try {
    theme = localStorage.getItem("assistant.theme");
  } catch (error) {
    // Storage is blocked: the page follows the system.
  }
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
})();
