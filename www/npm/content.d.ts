// Own questionnaires, as docs/authoring.md describes them.

import type { Role } from './documents.js';

/** Own questionnaires in one document. */
export interface OwnContent {
  format: 'iso-readiness/content';
  version: 1;
  /** Marks readiness links, and names what is stored: lower-case words joined by hyphens. */
  id: string;
  /** The number of the newest of `editions/`. */
  edition: number;
  /** Words for the start screen. */
  title?: string;
  lead?: string;
  /** Our standards that are offered too, such as `iso27001-2022`. */
  over?: string[];
  /** The files of a folder of questionnaires, by their path in it. */
  files?: Record<string, QuestionsFile | StandardFile | TextFile | EditionFile>;
}

/** `questions/NAME.json`. */
export interface QuestionsFile {
  $schema?: string;
  questions: {
    id: string;
    /** From nothing to in place: 1 days, 2 weeks, 3 months. */
    effort: 1 | 2 | 3;
    /** Whether "not applicable" is offered. */
    na: boolean;
    /** Whether it belongs to the quick check. */
    quick: boolean;
    /** Who is asked; everybody when empty. */
    roles: Role[];
  }[];
}

/** `standards/NAME.json`. */
export interface StandardFile {
  $schema?: string;
  id: string;
  number: string;
  edition: string;
  status: 'current' | 'withdrawn';
  supersededBy?: string;
  kind: 'requirements' | 'guidance' | 'framework' | 'law';
  proposedFor?: Role[][];
  blocks: { id: string; weight: number }[];
  sections: { id: string; block: string }[];
  requirements: {
    id: string;
    section: string;
    weight: 1 | 2 | 3;
    gate: boolean;
    roles: Role[];
    questions: string[];
    basis?: 'related';
    successors?: string[];
  }[];
}

/** `text/en/NAME.json`. */
export interface TextFile {
  $schema?: string;
  questions?: Record<string, { ask: string; why: string; evidence: string[]; first: string }>;
  standards?: Record<string, StandardNames>;
}

/** The names in one standard, each by the id of what it names. */
export interface StandardNames {
  name: string;
  summary?: string;
  ask?: string;
  blocks: Record<string, string>;
  sections: Record<string, string>;
  requirements: Record<string, string>;
}

/** `editions/NUMBER.json`, which `iso-readiness edition` writes. */
export interface EditionFile {
  edition: number;
  content?: string;
  standards: string[];
  questions: (string | number)[][];
  moved?: Record<string, string[]>;
}
