// Before the first paint: watching happens in the dark, the studio follows the system, a choice of the viewer wins.
(() => {
  var chosen = null;
  try {
    chosen = localStorage.getItem('frontrow.lights');
  } catch (_) {
    // Storage may be switched off: then the defaults below hold.
  }
  // In a broadcast there is no house, and no paper behind what is said.
  if (location.pathname.indexOf('/overlay/') === 0) {
    document.documentElement.dataset.lights = 'none';
    return;
  }
  var studio = location.pathname.indexOf('/studio') === 0;
  document.documentElement.dataset.lights = chosen || (studio ? 'auto' : 'down');
  // The channel's colours of the last visit, until the app knows better.
  try {
    const colours = JSON.parse(localStorage.getItem('frontrow.accent') || '{}');
    for (const name in colours) {
      document.documentElement.style.setProperty(name, colours[name]);
    }
  } catch (_) {
    // Without storage, or with something else in it, the app sets them a moment later.
  }
})();
