import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { preloadPage } from './pages';

/** Renders once the code of the first page is here; should it fail to come, the app says so. */
export function start(): void {
  const root = document.getElementById('root');
  const render = () => {
    if (root) {
      createRoot(root).render(
        <StrictMode>
          <App />
        </StrictMode>,
      );
    }
  };
  preloadPage(location.pathname).then(render, render);
}
