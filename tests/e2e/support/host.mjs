// Somebody's page with the widget on it.

import { LOADER } from './project.mjs';
import { addPage, openContext, origin } from './visit.mjs';
import { Widget } from './widget.mjs';

/** The tag that brings the widget. */
export const SCRIPT = `<script type="module" src="${LOADER}"></script>`;

/**
 * Opens a page of somebody's that holds `html`, and gives its first widget.
 *
 * - `head`: what else stands in the head of the page.
 * - `arrange`: called with the browser's profile before the page is opened in it.
 */
export async function visitHost(t, html, { script = SCRIPT, head = '', ...more } = {}) {
  const { strict, headers, arrange, ...options } = more;
  const context = await openContext(t, options);
  await arrange?.(context);
  const page = await context.newPage();
  const document =
    `<!doctype html><html lang="en"><title>Host</title>${head}${script}${html}</html>`;
  await page.goto(await addPage(context, '/host.html', document, { strict, headers }));
  return widgetAt(page, 0);
}

/** One widget among several on a page. */
export const widgetAt = (page, index) => new Widget(page, page.locator('iso-readiness').nth(index));

/** The same on a site of its own, which knows the self-check by its full address only. */
export async function visitElsewhere(t, html, { script, headers = {}, ...options } = {}) {
  const context = await openContext(t, options);
  const address = 'https://agency.example/services/';
  const tag = script ?? `<script type="module" src="${origin()}${LOADER}" crossorigin></script>`;
  const body = `<!doctype html><html lang="en"><title>Agency</title>${tag}${html}</html>`;
  await context.route(address, (route) =>
    route.fulfill({ headers, contentType: 'text/html; charset=utf-8', body }));
  const page = await context.newPage();
  await page.goto(address);
  return widgetAt(page, 0);
}
