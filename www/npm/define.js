// The entry of the npm package that defines <iso-readiness>.

import { define } from './index.js';

define();

export * from './index.js';
