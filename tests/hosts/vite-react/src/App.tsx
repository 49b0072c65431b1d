import 'iso-readiness/define';
import 'iso-readiness/react';
import type { IsoReadiness, OwnContent, ResultDetail } from 'iso-readiness';
import { useRef, useState } from 'react';

/** A page may have questionnaires of its own; React hands an object on as a property. */
const OWN: OwnContent | undefined = new URLSearchParams(location.search).has('own')
  ? {
      format: 'iso-readiness/content',
      version: 1,
      id: 'our-own',
      edition: 1,
      title: 'Our own check',
      over: ['iso27001-2022'],
    }
  : undefined;

export function App() {
  const check = useRef<IsoReadiness>(null);
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [isShown, setShown] = useState(true);
  const [release, setRelease] = useState('');
  const [heard, setHeard] = useState('');
  const [read, setRead] = useState('');

  return (
    <>
      <h1>Vite and React</h1>
      <p>
        <button id="theme" onClick={() => setTheme('dark')}>Dark</button>{' '}
        <button id="show" onClick={() => setShown(!isShown)}>{isShown ? 'Hide' : 'Show'}</button>{' '}
        <button id="read" onClick={() => setRead(told(check.current?.result))}>Read</button>
      </p>
      <p>
        Release <output id="release">{release}</output>,
        result <output id="heard">{heard}</output>,
        read <output id="property">{read}</output>
      </p>
      {isShown && (
        <iso-readiness
          ref={check}
          standards={OWN ? undefined : '27001'}
          content={OWN}
          theme={theme}
          heading-level={2}
          open-links={false}
          link-base="/check/"
          oniso-readiness-ready={({ detail }) => setRelease(detail.release)}
          oniso-readiness-result={({ detail }) => setHeard(told(detail.result))}
        >
          <p>The self-check is loading.</p>
        </iso-readiness>
      )}
    </>
  );
}

function told(result: ResultDetail['result'] | null | undefined): string {
  const [first] = result?.standards ?? [];
  return first ? `${first.id}: ${first.status}` : 'nothing';
}
