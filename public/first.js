// Runs before anything is drawn: which language does the reader get? The app decides the same way
// (src/texts/mod.rs), so nothing changes when it arrives.
(function () {
  var chosen = null;
  // The second window, for the beamer, reads nothing that is kept.
  if (location.hash !== "#/presenter") {
    try {
      chosen = JSON.parse(localStorage.getItem("teamruimte:settings")).body.language;
    } catch (nothing) {
      // No settings, or a browser that keeps none.
    }
  }
  var wanted = (chosen ? [chosen] : []).concat(navigator.languages || [navigator.language]);
  var known = ["nl", "en"];
  var codes = wanted.map(function (tag) {
    return String(tag).toLowerCase().split("-")[0];
  });
  var found = codes.filter(function (code) {
    return known.indexOf(code) >= 0;
  });
  document.documentElement.lang = found[0] || "en";
  document.documentElement.classList.add("has-script");
})();
