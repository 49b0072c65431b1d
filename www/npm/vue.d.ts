// Importing `iso-readiness/vue` teaches templates of Vue 3 the tag; it brings no code.

import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { IsoReadiness, IsoReadinessAttributes, IsoReadinessEventMap, OwnContent } from './index.js';

/** Vue reads `heading-level` in a template as `headingLevel`. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

type Attributes = {
  [Name in keyof Omit<IsoReadinessAttributes, 'content'> as Camel<Name>]: IsoReadinessAttributes[Name];
};

type Listeners = {
  [Name in keyof IsoReadinessEventMap as `on${Capitalize<Camel<Name>>}`]?:
    | ((event: IsoReadinessEventMap[Name]) => void)
    | undefined;
};

/** What `<iso-readiness>` takes in a template. */
export interface IsoReadinessProps
  extends Omit<HTMLAttributes, keyof Attributes | 'content'>, Attributes, Listeners {
  /** Own questionnaires, or their address. */
  content?: OwnContent | string | undefined;
}

/** The element as templates see it. */
export type IsoReadinessInTemplates = new () => IsoReadiness & {
  $props: IsoReadinessProps & PublicProps;
  $emit: EmitFn<{ [Name in keyof IsoReadinessEventMap]: (event: IsoReadinessEventMap[Name]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
    'iso-readiness': IsoReadinessInTemplates;
    IsoReadiness: IsoReadinessInTemplates;
  }
}
