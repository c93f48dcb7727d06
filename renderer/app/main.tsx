import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/fluent.css';
import { createRoot } from 'react-dom/client';
import { loadAllParts } from '../lib/lazy-page';
import { loadLocale } from '../lib/locale';
import { App } from './app';
import { startApp } from './start-app';

/** How long the first picture waits for what it is to show, before the page says that it is loading; milliseconds. */
const patience = 100;
/** How long after it the rest of the code is loaded: until then it would only be in the way. Milliseconds. */
const calm = 300;

const started = startApp();
await Promise.race([started, new Promise((done) => setTimeout(done, patience))]);
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
setTimeout(() => void started.then(loadAllParts).then(() => loadLocale('zh-CN')), calm);
