// What somebody writes who uses no tools at all.

const element = document.querySelector('iso-readiness');
const place = document.querySelector('#place');

document.addEventListener('iso-readiness-ready', ({ detail }) => {
  document.querySelector('#release').textContent = detail.release;
});

element.addEventListener('iso-readiness-result', ({ detail }) => {
  const [{ id, status }] = detail.result.standards;
  document.querySelector('#heard').textContent = `${id}: ${status}`;
});

document.querySelector('#theme').addEventListener('click', () => {
  element.setAttribute('theme', 'dark');
});

document.querySelector('#show').addEventListener('click', () => {
  if (element.isConnected) element.remove();
  else place.append(element);
});
