// The page in a frame on somebody else's site.

import { servePage } from './elsewhere.mjs';
import { LOADER } from './project.mjs';
import { eventually, openContext, origin } from './visit.mjs';
import { Widget } from './widget.mjs';

/** What the snippet for frames allows. */
export const SANDBOX = 'allow-scripts allow-downloads allow-modals';

/** The address of the script that makes frames as high as their content. */
export const frameScript = () => origin() + LOADER.replace('iso-readiness.js', 'frame.js');

/** The tag for it. */
export const frameScriptTag = () => `<script src="${frameScript()}" crossorigin></script>`;

/** The tag of a frame, as the snippet has it. */
export const frameTag = ({ choices = '', marked = true, style = 'border:0;width:100%' } = {}) =>
  `<iframe ${marked ? 'data-iso-readiness ' : ''}src="${origin()}/${choices}" title="Self-check"
    sandbox="${SANDBOX}" allow="clipboard-write" referrerpolicy="no-referrer"
    style="${style}"></iframe>`;

/**
 * Visits a page with a frame.
 *
 * - `choices`: what follows in the address of the page, as `?theme=dark`.
 * - `html`: what the page holds in place of one frame and the script for heights.
 * - `headers`: what it is sent with.
 * - `route`: what to do with the page before it loads.
 */
export async function visitFrame(t, { choices, html, headers, route, scripts, ...options } = {}) {
  const context = await openContext(t, options);
  const page = await context.newPage();
  await route?.(page);
  const tags = html ?? frameTag({ choices }) + frameScriptTag();
  // A page is not loaded while a file of a frame in it is held back.
  await page.goto(await servePage(t, tags, { headers, scripts }), { waitUntil: 'commit' });
  return { context, page, ...(await frameOf(page)) };
}

/** A frame of a page: the widget in it, and the element around it. */
export async function frameOf(page, index = 0) {
  const element = page.locator('iframe').nth(index);
  const frame = await eventually('the frame is there', async () =>
    (await element.elementHandle())?.contentFrame());
  return { frame, element, widget: new Widget(frame) };
}
