import { createRoot } from 'react-dom/client';
import { startApp } from './actions/start';
import { App } from './app';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
void startApp();
