// Importing `iso-readiness/react` teaches JSX of React 19 the tag; it brings no code.

import type { HTMLAttributes, Ref } from 'react';
import type { IsoReadiness, IsoReadinessAttributes, IsoReadinessEventMap, OwnContent } from './index.js';

type Listeners = {
  [Name in keyof IsoReadinessEventMap as `on${Name}`]?:
    | ((event: IsoReadinessEventMap[Name]) => void)
    | undefined;
};

type Attributes = Omit<IsoReadinessAttributes, 'content'>;

/** What `<iso-readiness>` takes in JSX. React sets an object as a property, all else as an attribute. */
export interface IsoReadinessProps
  extends Omit<HTMLAttributes<IsoReadiness>, keyof IsoReadinessAttributes>, Attributes, Listeners {
  ref?: Ref<IsoReadiness> | undefined;
  key?: string | number | bigint | null | undefined;
  /** Own questionnaires, or their address. Keep the object: another one begins anew. */
  content?: OwnContent | string | undefined;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'iso-readiness': IsoReadinessProps;
    }
  }
}
