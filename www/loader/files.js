// Where the widget's own files are: all of them beside this script. Each address is written out,
// because that is how bundlers find the files that belong to a script. The build puts the names
// with fingerprints here.

/** What everybody needs before the first question. */
export const FILES = {
  wasm: new URL('./iso_readiness_bg.wasm', import.meta.url),
  style: new URL('./widget.css', import.meta.url),
  // The words of the interface, and the questions that every standard builds on.
  words: new URL('./interface.en.json', import.meta.url),
  questions: new URL('./iso27001-2022.en.json', import.meta.url),
};

/** The parts of the program that are loaded later: each a module, and its words and style. */
export const PARTS = {
  // What is beside the question and comes on top of it; its words are among the first.
  overview: [
    new URL('./iso_readiness_overview.wasm', import.meta.url),
    undefined,
    new URL('./overview.css', import.meta.url),
  ],
  screens: [
    new URL('./iso_readiness_screens.wasm', import.meta.url),
    new URL('./screens.en.json', import.meta.url),
  ],
  sealing: [
    new URL('./iso_readiness_sealing.wasm', import.meta.url),
    new URL('./sealing.en.json', import.meta.url),
  ],
  papers: [
    new URL('./iso_readiness_papers.wasm', import.meta.url),
    new URL('./papers.en.json', import.meta.url),
  ],
  // It writes workbooks, and has no words.
  workbook: [new URL('./iso_readiness_workbook.wasm', import.meta.url)],
  // It reads own questionnaires, and has no words.
  authoring: [new URL('./iso_readiness_authoring.wasm', import.meta.url)],
};

/**
 * The content of further standards. Which of it a standard needs comes with the words; on the site
 * so do these addresses, and the build leaves them out here.
 */
export const BUNDLES = {
  'iso27017-2026': new URL('./iso27017-2026.en.json', import.meta.url),
  'iso27018-2025': new URL('./iso27018-2025.en.json', import.meta.url),
  'personal-data': new URL('./personal-data.en.json', import.meta.url),
  'iso27701-2025': new URL('./iso27701-2025.en.json', import.meta.url),
  'iso27001-2013': new URL('./iso27001-2013.en.json', import.meta.url),
  'iso27017-2015': new URL('./iso27017-2015.en.json', import.meta.url),
  'iso27018-2019': new URL('./iso27018-2019.en.json', import.meta.url),
  'iso27701-2019': new URL('./iso27701-2019.en.json', import.meta.url),
  'nist-csf-2': new URL('./nist-csf-2.en.json', import.meta.url),
  'gdpr-2016': new URL('./gdpr-2016.en.json', import.meta.url),
  'hipaa-security-rule': new URL('./hipaa-security-rule.en.json', import.meta.url),
  'pci-dss-4': new URL('./pci-dss-4.en.json', import.meta.url),
  'cis-controls-8': new URL('./cis-controls-8.en.json', import.meta.url),
};

/** The page that shows readiness links. */
export const PAGE = new URL('../', import.meta.url);

export const RELEASE = 'unreleased';
