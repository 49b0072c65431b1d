// What the element tells the page. All events bubble, and leave shadow roots.

import type { AnswersFile, ResultFigures, WholeResult } from './documents.js';

/** The self-check is there. */
export interface ReadyDetail {
  version: 1;
  /** The release of the widget, such as `0.1.0`. */
  release: string;
}

/** A question was answered, or others are asked now. */
export interface ProgressDetail {
  version: 1;
  answered: number;
  asked: number;
}

/** The result was opened, or its figures changed while it was open. */
export interface ResultDetail {
  version: 1;
  /** Figures only; the whole result once the visitor agreed. */
  result: ResultFigures | WholeResult;
  /** Only with `share-answers`, and once the visitor agreed. */
  answers?: AnswersFile;
}

/** Something is missing or wrong. */
export interface ErrorDetail {
  version: 1;
  message: string;
  /** What is wrong with own questionnaires: `file: place: what is wrong`. */
  problems: string[];
}

/** The events of `<iso-readiness>`, by name. */
export interface IsoReadinessEventMap {
  'iso-readiness-ready': CustomEvent<ReadyDetail>;
  'iso-readiness-progress': CustomEvent<ProgressDetail>;
  'iso-readiness-result': CustomEvent<ResultDetail>;
  'iso-readiness-error': CustomEvent<ErrorDetail>;
}
