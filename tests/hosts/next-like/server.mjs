// Renders the page on a server: Node.js imports the package as it lies in node_modules.

import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

import { App } from './app.mjs';

const page = (html) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Rendered on a server</title>
    <link rel="icon" href="data:,">
    <script defer src="client.js"></script>
  </head>
  <body>
    <div id="app">${html}</div>
  </body>
</html>
`;

process.stdout.write(page(renderToString(createElement(App))));
