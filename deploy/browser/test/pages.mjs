// Pages with a fault planted in them, and one without, for the tests that the checks can fail.

/** A small page of our layout in which everything is in order; `head` and `main` are added to it. */
export function pageWith({ head = '', main = '' } = {}) {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
  <meta charset="utf-8"><title>A page with nothing wrong</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <style>
    :focus { outline: 4px solid #212b32; }
    body { color: #212b32; background: #ffffff; font: 16px sans-serif; }
    .pqs-print-only { display: none; }
    @media print { .pqs-print-only { display: block; } main form { display: none; } }
  </style>
  ${head}
</head>
<body>
  <main>
    <p class="pqs-print-only pqs-print-header">Provider quality surveillance printed 24 November 2026 at 19:35 from /a/page</p>
    <h1>Nothing is wrong</h1>
    <p><a href="#one" id="one">One</a> and <a href="#two" id="two">two</a></p>
    <form action="/" method="get"><label for="q">Search</label> <input id="q" name="q"> <button>Search</button></form>
    ${main}
  </main>
</body>
</html>`
}
