// The studio begins here.
import './jitless.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './tokens.css';
import './base.css';
import './kit/kit.css';
import './app/app.css';
import { App } from './app/App.tsx';
import { loadAhead } from './app/load-ahead.ts';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');
loadAhead(location.pathname);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
