// Importing `iso-readiness/define` defines `<iso-readiness>`.

export * from './index.js';
