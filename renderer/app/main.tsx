import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/fluent.css';
import { createRoot } from 'react-dom/client';
import { followFocus } from '../lib/focus-history';
import { loadAllParts } from '../lib/lazy-page';
import { loadAllLocales } from '../lib/locale';
import { App } from './app';
import { startApp } from './start-app';

/** Time before the first page shows that it is loading; milliseconds. */
const firstRenderTimeoutMs = 100;
/** Delay before the rest of the code is loaded, so that it does not slow down the first page; milliseconds. */
const preloadDelayMs = 300;

followFocus();
const started = startApp();
await Promise.race([started, new Promise((done) => setTimeout(done, firstRenderTimeoutMs))]);
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
setTimeout(() => void started.then(loadAllParts).then(loadAllLocales), preloadDelayMs);
