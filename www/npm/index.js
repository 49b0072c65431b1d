// The entry of the npm package. Importing it does nothing, so a server may do it as well.

export { IsoReadiness, define } from '../loader/element.js';
