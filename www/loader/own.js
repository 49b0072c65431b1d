// The questionnaires that the page brings itself: set on the element, written inside its tag, or at
// an address.

import { address } from './attributes.js';
import { loadContent } from './engine.js';

const inside = (element) => element.querySelector(':scope > script[type="application/json"]');

/** Whether there are any. */
export function hasOwn(element) {
  if (element.content !== undefined) return element.content !== null;
  return element.hasAttribute('content') || inside(element) !== null;
}

/** What they hold; nothing where there are none. */
export async function ownOf(element) {
  if (element.content !== undefined) return element.content ?? undefined;
  const script = inside(element);
  if (script) {
    try {
      return JSON.parse(script.textContent);
    } catch (error) {
      throw new Error(`the questionnaires inside <iso-readiness> are no JSON: ${error.message}`);
    }
  }
  const url = address(element, 'content');
  return url && loadContent(url.href);
}
