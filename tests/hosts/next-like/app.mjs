// A component that server and browser render alike, as frameworks with server rendering do.

import 'iso-readiness/define';
import { createElement, useEffect, useRef, useState } from 'react';

/**
 * React 19 sets listeners of custom elements when it makes them, and forgets them where it takes
 * over an element that a server rendered. So they are added by hand.
 */
function useListener(reference, name, listener) {
  useEffect(() => {
    const element = reference.current;
    element?.addEventListener(name, listener);
    return () => element?.removeEventListener(name, listener);
  });
}

export function App() {
  const check = useRef(null);
  const [theme, setTheme] = useState('light');
  const [isShown, setShown] = useState(true);
  const [release, setRelease] = useState('');
  const [heard, setHeard] = useState('');
  useListener(check, 'iso-readiness-ready', ({ detail }) => setRelease(detail.release));
  useListener(check, 'iso-readiness-result', ({ detail }) => {
    const [{ id, status }] = detail.result.standards;
    setHeard(`${id}: ${status}`);
  });
  return [
    createElement('h1', { key: 'title' }, 'Rendered on a server'),
    createElement('p', { key: 'ways' },
      createElement('button', { id: 'theme', onClick: () => setTheme('dark') }, 'Dark'),
      createElement('button', { id: 'show', onClick: () => setShown(!isShown) }, 'Show or hide')),
    createElement('output', { key: 'release', id: 'release' }, release),
    createElement('output', { key: 'heard', id: 'heard' }, heard),
    isShown && createElement('iso-readiness', {
      key: 'check',
      ref: check,
      standards: '27001',
      theme,
      'heading-level': 2,
      'open-links': false,
      'link-base': '/check/',
    }, createElement('p', null, 'The self-check is loading.')),
  ];
}
