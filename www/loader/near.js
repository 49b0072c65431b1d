// Whether the widget is near the visible part of the page.

/** How near it has to be. */
const NEAR = '300px';

/** Calls back once the element is near, and gives what ends the waiting. */
export function whenNear(element, callback) {
  if (!globalThis.IntersectionObserver) {
    callback();
    return () => {};
  }
  const observer = new IntersectionObserver((seen) => {
    if (seen.some((each) => each.isIntersecting)) callback();
  }, { rootMargin: NEAR });
  observer.observe(element);
  return () => observer.disconnect();
}
