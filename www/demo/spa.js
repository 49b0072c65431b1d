// A very small single-page app: it shows a view for each address, by the history of the browser.

const place = document.querySelector('#view');
const links = document.querySelectorAll('[data-view]');

/** Made once; a view that shows it takes it from wherever it is. */
const check = document.querySelector('#element').content.firstElementChild;

const VIEWS = {
  welcome: { title: 'Welcome', text: 'Choose a view. The address changes, and the page stays.' },
  check: { title: 'Self-check', text: 'Answer something, and change the view.', shows: check },
  beside: {
    title: 'Self-check beside text',
    text: 'The same element, moved into another view: it is at the same question.',
    shows: check,
    className: 'columns',
  },
  gone: {
    title: 'Without it',
    text: 'The element is out of the page. Go back, and it goes on with what it kept.',
  },
};

function made(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function show(name) {
  const { title, text, shows, className = '' } = VIEWS[name] ?? VIEWS.welcome;
  const around = document.createElement('div');
  around.className = className;
  around.append(made('p', text));
  if (shows) around.append(shows);
  place.replaceChildren(made('h2', title), around);
  for (const link of links) {
    if (link.dataset.view === name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

const named = () => new URLSearchParams(location.search).get('view') ?? 'welcome';

document.querySelector('#routes-nav').addEventListener('click', (event) => {
  const link = event.target.closest('[data-view]');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  show(named());
  // Whoever cannot see the view change is taken to it.
  place.focus({ preventScroll: true });
});
addEventListener('popstate', () => show(named()));
show(named());
