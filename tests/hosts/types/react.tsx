import type { IsoReadiness } from 'iso-readiness';
import 'iso-readiness/react';
import { createRef } from 'react';

const reference = createRef<IsoReadiness>();

export const right = (
  <iso-readiness
    ref={reference}
    id="check"
    className="wide"
    standards="27001 27701"
    theme="dark"
    font="inherit"
    start="click"
    storage="none"
    name="acme"
    heading-level={3}
    link-base="https://example.org/check/"
    open-links
    share-answers={false}
    cta-text="Talk to us"
    cta-href="mailto:hello@example.org"
    content={{ format: 'iso-readiness/content', version: 1, id: 'acme', edition: 1 }}
    wasm-url="/assets/engine.wasm"
    oniso-readiness-result={({ detail }) => console.log(detail.result.standards.length)}
  >
    <img slot="logo" alt="Acme" src="/logo.svg" />
  </iso-readiness>
);

export const wrong = [
  // @ts-expect-error there is no such theme
  <iso-readiness theme="pink" />,
  // @ts-expect-error headings begin at 1 to 4
  <iso-readiness heading-level={7} />,
  // @ts-expect-error a listener gets an event, and no text
  <iso-readiness oniso-readiness-error={(text: string) => text} />,
];
