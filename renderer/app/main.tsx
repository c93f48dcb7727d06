import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/fluent.css';
import { createRoot } from 'react-dom/client';
import { followFocus } from '../lib/focus-history';
import { loadAllParts } from '../lib/lazy-page';
import { loadAllLocales, loadLocale } from '../lib/locale';
import { state } from '../lib/store';
import { App, SetupPage } from './app';
import { startApp } from './start-app';

/** Time before the first page shows that it is loading; milliseconds. */
const firstRenderTimeoutMs = 100;
/** Delay before the next page's code is loaded, so that it does not slow down the first page; milliseconds. */
const preloadDelayMs = 300;
/** Delay before each further part, so that loading them all never holds up what the user does meanwhile; milliseconds. */
const preloadPauseMs = 500;

followFocus();
const started = startApp();
await Promise.race([started, new Promise((done) => setTimeout(done, firstRenderTimeoutMs))]);
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
// What happens next may need other texts than those of the start.
requestAnimationFrame(() =>
  setTimeout(() => void started.then(() => loadLocale(state().settings.locale)).catch(() => undefined)),
);
setTimeout(() => void started.then(loadTheRest), preloadDelayMs);

/** Loads the page that most users open next, and then the others while the computer has nothing else to do. */
async function loadTheRest(): Promise<void> {
  await SetupPage.load().catch(() => undefined);
  await loadAllParts(pause);
  await loadAllLocales();
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(() => requestIdleCallback(() => done()), preloadPauseMs));
}
