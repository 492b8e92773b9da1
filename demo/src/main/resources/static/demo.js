// The walk: a client of GET /posts as small as it can be. The page is complete without it.
const form = document.getElementById('walk-form');
const rows = document.getElementById('walk-rows');
const status = document.getElementById('walk-status');
const link = document.getElementById('walk-url');
const prev = document.getElementById('walk-prev');
const next = document.getElementById('walk-next');
let cursors = {};
let latest = 0;

/** The request for the form's values, and a cursor unless it is the first page. */
function url(cursor) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value !== '') query.set(name, value);
  }
  if (cursor) query.set('cursor', cursor);
  return 'posts?' + query;
}

async function show(cursor) {
  const address = url(cursor);
  const request = ++latest;
  const started = performance.now();
  let response, body;
  try {
    response = await fetch(address);
    body = await response.json();
  } catch (problem) {
    body = { detail: 'The demo does not answer: ' + problem.message };
  }
  if (request !== latest) return; // a later one is on its way
  const milliseconds = Math.round(performance.now() - started);
  const items = body.items ?? [];
  rows.replaceChildren(...items.map(row));
  cursors = { prev: body.prev_cursor, next: body.next_cursor };
  prev.disabled = !cursors.prev;
  next.disabled = !cursors.next;
  status.textContent = body.detail ?? `${items.length} rows in ${milliseconds} ms`;
  link.href = address;
  link.textContent = 'GET /' + address;
}

function row(post) {
  const row = document.createElement('tr');
  const created = post.created_at.replace('T', ' ').replace('Z', '');
  for (const value of [post.id, post.title, post.score ?? 'null', created, post.author_id]) {
    const cell = row.insertCell();
    cell.textContent = value;
    if (value === 'null') cell.className = 'none';
  }
  row.cells[1].dir = 'auto';
  return row;
}

form.addEventListener('submit', event => {
  event.preventDefault();
  show();
});
form.elements.sort.addEventListener('change', () => show());
prev.addEventListener('click', () => show(cursors.prev));
next.addEventListener('click', () => show(cursors.next));

const base = new URL('.', location.href).href.replace(/\/$/, '');
document.querySelectorAll('.origin').forEach(origin => { origin.textContent = base; });
document.querySelector('.walk').hidden = false;
show();
