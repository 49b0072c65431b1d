// For a page that shows the self-check in frames: each frame that is marked `data-iso-readiness`
// becomes as high as its content would like to be. It hears of nothing but heights.
{
  const MARKED = 'iframe[data-iso-readiness]';
  const [LEAST, MOST, STEP] = [200, 20_000, 8];

  const frames = () => [...document.querySelectorAll(MARKED)];

  const isHeight = (data) =>
    data?.type === 'iso-readiness-height' && data.version === 1 && Number.isInteger(data.height);

  /** What the frame needs beside its content, where the page counts its border as height. */
  const border = (frame) =>
    getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;

  addEventListener('message', ({ source, data }) => {
    // A sandboxed frame has no origin to be known by; which window it is, nobody else can claim.
    const frame = source && frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || !isHeight(data)) return;
    const height = Math.min(Math.max(Math.ceil(data.height / STEP) * STEP, LEAST), MOST);
    frame.style.setProperty('height', `${height + border(frame)}px`);
  });

  // A frame may have told its height before this script came.
  for (const { contentWindow } of frames()) {
    contentWindow?.postMessage({ type: 'iso-readiness-height-wanted', version: 1 }, '*');
  }
}
