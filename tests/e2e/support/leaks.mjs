// Every kind of leak that we know how to plant. Each runs in the page, and tries to reach
// somebody else: `to` is an address of theirs, on the host `host`.

/** A worker or service worker that does nothing but leak. */
export const LEAKING_SCRIPT = `fetch(new URL(location).searchParams.get('to'), { mode: 'no-cors' });`;

/** What is done in the page, by kind. */
export const LEAKS = {
  'fetch': ({ to }) => void fetch(to, { mode: 'no-cors' }).catch(() => {}),
  'XMLHttpRequest': ({ to }) => {
    const request = new XMLHttpRequest();
    request.open('GET', to);
    request.send();
  },
  'beacon': ({ to }) => navigator.sendBeacon(to, 'secret'),
  'fetchLater': ({ to }) => void fetchLater(to, { activateAfter: 0 }),
  'ping of a link': ({ to }) => {
    const link = document.createElement('a');
    Object.assign(link, { href: '#', ping: to });
    document.body.append(link);
    link.click();
  },
  'image': ({ to }) => {
    new Image().src = to;
  },
  'sound': ({ to }) => {
    new Audio(to).load();
  },
  'style sheet': ({ to }) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: to });
    document.head.append(link);
  },
  'picture in a style': ({ to }) => {
    document.body.style.backgroundImage = `url(${to})`;
  },
  'font': ({ to }) => void new FontFace('leak', `url(${to})`).load().catch(() => {}),
  'script': ({ to }) => {
    const script = document.createElement('script');
    script.src = to;
    document.head.append(script);
  },
  'import()': ({ to }) => void import(to).catch(() => {}),
  'WebSocket': ({ to }) => {
    globalThis.kept = new WebSocket(to.replace('http:', 'ws:'));
  },
  'EventSource': ({ to }) => {
    globalThis.kept = new EventSource(to);
  },
  'WebTransport': ({ to }) => {
    const transport = new WebTransport(to.replace('http:', 'https:').replace(/\/\/[^:/]+/, '//127.0.0.1'));
    transport.ready.catch(() => {});
    transport.closed.catch(() => {});
  },
  'form': ({ to }) => {
    const form = document.createElement('form');
    Object.assign(form, { action: to, method: 'post' });
    document.body.append(form);
    form.submit();
  },
  'frame': ({ to }) => {
    const frame = document.createElement('iframe');
    frame.src = to;
    document.body.append(frame);
  },
  'fetch of a frame': ({ to }) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentWindow.fetch(to, { mode: 'no-cors' }).catch(() => {});
  },
  'plug-in': ({ to }) => {
    const object = document.createElement('object');
    object.data = to;
    document.body.append(object);
  },
  'fetch of a worker': ({ to }) => {
    globalThis.kept = new Worker(`leak.js?to=${encodeURIComponent(to)}`);
  },
  'fetch of a shared worker': ({ to }) => {
    globalThis.kept = new SharedWorker(`leak.js?to=${encodeURIComponent(to)}`);
  },
  'fetch of a service worker': ({ to }) =>
    void navigator.serviceWorker.register(`leak.js?to=${encodeURIComponent(to)}`).catch(() => {}),
  'prefetch': ({ to }) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'prefetch', href: to });
    document.head.append(link);
  },
  'preconnect': ({ to }) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preconnect', href: to });
    document.head.append(link);
  },
  'dns-prefetch': ({ to }) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'dns-prefetch', href: to });
    document.head.append(link);
  },
  'pop-up': ({ to }) => {
    globalThis.kept = open(to);
  },
  'navigation': ({ to }) => {
    location.href = to;
  },
  'refresh': ({ to }) => {
    const meta = document.createElement('meta');
    Object.assign(meta, { httpEquiv: 'refresh', content: `0; url=${to}` });
    document.head.append(meta);
  },
  'WebRTC, STUN': async ({ port }) => {
    globalThis.kept = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    globalThis.kept.createDataChannel('leak');
    await globalThis.kept.setLocalDescription();
  },
  'WebRTC, TURN': async ({ port }) => {
    const server = { urls: `turn:127.0.0.1:${port}?transport=tcp`, username: 'secret', credential: 'x' };
    globalThis.kept = new RTCPeerConnection({ iceServers: [server] });
    globalThis.kept.createDataChannel('leak');
    await globalThis.kept.setLocalDescription();
  },
};

/** What takes the page away that does it. */
export const LEAVING = ['form', 'navigation', 'refresh'];
