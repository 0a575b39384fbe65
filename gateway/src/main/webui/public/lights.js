// Before the first paint: watching happens in the dark, the studio follows the system, a choice of the viewer wins.
(() => {
  var chosen = null;
  try {
    chosen = localStorage.getItem('frontrow.lights');
  } catch (_) {
    // Storage may be switched off: then the defaults below hold.
  }
  var studio = location.pathname.indexOf('/studio') === 0;
  document.documentElement.dataset.lights = chosen || (studio ? 'auto' : 'down');
})();
