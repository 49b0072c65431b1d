// The documents that page and widget exchange. Unless said otherwise, shares are in basis points:
// 6666 is 66.66 %.

export type Role = 'cloud-customer' | 'cloud-provider' | 'pii-controller' | 'pii-processor';

export type Status =
  | 'too-early'
  | 'not-ready'
  | 'nearly-ready'
  | 'ready'
  | 'not-aligned'
  | 'partly-aligned'
  | 'aligned';

/** Figures of one section of a standard; `null` where nothing is assessed. */
export interface SectionFigures {
  id: string;
  coverage: number | null;
  readiness: number | null;
  /** What it would be if all that is open were missing. */
  low: number | null;
  /** What it would be if all that is open were in place. */
  high: number | null;
}

/** Figures of one standard. */
export interface StandardFigures extends SectionFigures {
  /** Likely so: a self-assessment is no audit. */
  status: Status;
  /** Whether too little is answered for a firm status. */
  provisional: boolean;
  lowIfNotApplicableFails: number | null;
  /** Mean level from 0 to 4, in hundredths: 171 is 1.71. */
  maturity: number | null;
  sections: SectionFigures[];
}

/** The result without anything that tells single answers. */
export interface ResultFigures {
  format: 'iso-readiness/result';
  version: 1;
  standards: StandardFigures[];
}

/** A finding names a requirement, or a section where it is systemic. */
export type Finding = ({ requirement: string } | { section: string }) & {
  grade: 'major' | 'minor' | 'ofi' | 'find-out' | 'gap';
  /** Whether it stops a certification by itself. */
  gate: boolean;
};

/** A step of the plan. */
export interface Action {
  question: string;
  blocks: boolean;
  /** What it gains, by the id of the standard. */
  gain: Record<string, number>;
}

/** The whole result; a page gets it once the visitor agreed. */
export interface WholeResult extends ResultFigures {
  standards: (StandardFigures & { findings: Finding[] })[];
  plan: Action[];
}

/** 0 not in place, 1 ad hoc, 2 partly, 3 in place, 4 measured. */
export type Level = 0 | 1 | 2 | 3 | 4;

export type Reason =
  | 'out-of-scope'
  | 'no-such-activity'
  | 'risk-accepted'
  | 'covered-elsewhere'
  | 'other';

export type Answer =
  | { value: Level | 'unknown'; note?: string }
  | { value: 'n/a'; reason: Reason; note?: string };

/** What was answered, and for whom. */
export interface AnswersFile {
  format: 'iso-readiness/answers';
  version: 1;
  profile: {
    /** Ids of the chosen standards. */
    standards: string[];
    roles: Role[];
    /** The level aimed at; a certification audit looks for 3. */
    target: 1 | 2 | 3 | 4;
  };
  /** By the id of the question; one without an answer is open. */
  answers: Record<string, Answer>;
  /** Notes on open questions, by the id of the question. */
  notes?: Record<string, string>;
}
