// In the browser, React takes over what the server rendered.

import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';

import { App } from './app.mjs';

hydrateRoot(document.querySelector('#app'), createElement(App));
