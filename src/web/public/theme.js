// Runs before the first paint, so that a chosen theme never flashes the other one. See components/theme.ts.
try {
  var theme = localStorage.getItem('turnus.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Without storage the theme follows the system.
}
