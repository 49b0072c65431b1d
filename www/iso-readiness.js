// The custom element <iso-readiness>, and the loader of everything it needs.

import { IsoReadiness, define } from './loader/element.js';

define();

export { IsoReadiness, define };
