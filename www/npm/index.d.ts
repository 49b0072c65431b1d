// Importing `iso-readiness` defines nothing and touches no page, so a server may do it as well.

import type { OwnContent } from './content.js';
import type { AnswersFile, ResultFigures, WholeResult } from './documents.js';
import type { IsoReadinessEventMap } from './events.js';

export type * from './attributes.js';
export type * from './content.js';
export type * from './documents.js';
export type * from './events.js';

/** The element `<iso-readiness>`. What can be written into its tag is in `IsoReadinessAttributes`. */
export class IsoReadiness extends HTMLElement {
  /** Loads the program ahead, for a page that knows that it will be wanted. */
  static preload(): Promise<void>;

  /** The figures of the result, or `null` where there is none; the whole once the visitor agreed. */
  get result(): ResultFigures | WholeResult | null;

  /** Own questionnaires. Setting another object begins anew with them. */
  get content(): OwnContent | null | undefined;
  set content(content: OwnContent | null | undefined);

  /**
   * Asks the visitor for the answers.
   * Fails where the tag lacks `share-answers`, and where the visitor keeps them.
   */
  getAnswers(): Promise<AnswersFile>;

  /** Shows the visitor what these answers would change; true when they were taken over. */
  setAnswers(file: AnswersFile): Promise<boolean>;

  /** Forgets everything that the widget holds and stored, without asking. */
  reset(): Promise<void>;

  /** Shows what a readiness link tells, beside what the visitor has. */
  openLink(text: string): Promise<void>;
}

/**
 * Defines the element, unless the name is taken. On a server it does nothing.
 *
 * @param name `iso-readiness` without it. Types and styles of this package mean that name.
 */
export function define(name?: string): void;

declare global {
  interface HTMLElementTagNameMap {
    'iso-readiness': IsoReadiness;
  }
  // Listeners at the page hear the events too, so they stand where elements, document and window
  // have theirs in common.
  interface GlobalEventHandlersEventMap extends IsoReadinessEventMap {}
}
