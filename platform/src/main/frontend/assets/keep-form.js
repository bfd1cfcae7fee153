// Keeps a form while somebody types: data-keep is the address that takes the same fields and answers 204. What it says of
// itself stands in the element marked data-keep-status. A form that came back with faults says data-keep-now. At most a few seconds are lost when a browser closes or crashes.

/** After the last stroke, and at the latest this long after the first that is not kept yet. */
const QUIET_MILLIS = 1500
const WAIT_MILLIS_MAX = 5000

export function attach(form) {
  const status = form.querySelector('[data-keep-status]')
  let kept = 'keepNow' in form.dataset ? '' : fields(form).toString()
  let timer
  let firstChange
  let underWay
  let sent = false

  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  form.addEventListener('submit', () => {
    sent = true
    clearTimeout(timer)
    underWay?.abort()
  })
  // Back in the history, the page goes on where it was.
  addEventListener('pageshow', () => { sent = false })
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      leave()
    }
  })
  addEventListener('pagehide', leave)
  if (kept === '') {
    changed()
  }

  function changed() {
    firstChange ??= Date.now()
    clearTimeout(timer)
    timer = setTimeout(keep, Math.max(0, Math.min(QUIET_MILLIS, firstChange + WAIT_MILLIS_MAX - Date.now())))
  }

  async function keep() {
    const now = fields(form)
    if (sent || now.toString() === kept) {
      firstChange = undefined
      return
    }
    if (underWay) {
      timer = setTimeout(keep, QUIET_MILLIS)
      return
    }
    firstChange = undefined
    underWay = new AbortController()
    try {
      const answer = await fetch(form.dataset.keep, {
        method: 'POST', body: now, headers: { Accept: 'application/problem+json' }, signal: underWay.signal, redirect: 'error',
      })
      if (answer.status === 204) {
        kept = now.toString()
        say(`Kept as a draft at ${time()}. You can close this page and go on later.`)
      } else {
        say(await reason(answer))
      }
    } catch {
      if (!sent) {
        say('This could not be kept just now. Do not close this page before you have sent it, or saved it.')
      }
    } finally {
      underWay = undefined
    }
  }

  /** The page may be gone before an answer comes, so nobody waits for one. */
  function leave() {
    const now = fields(form)
    if (!sent && now.toString() !== kept && navigator.sendBeacon(form.dataset.keep, now)) {
      kept = now.toString()
    }
  }

  function say(words) {
    if (status && status.textContent !== words) {
      status.textContent = words
    }
  }
}

function fields(form) {
  const typed = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') {
      typed.append(name, value)
    }
  }
  return typed
}

async function reason(answer) {
  const problem = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : {}
  return problem.title ?? 'This could not be kept just now. Do not close this page before you have sent it, or saved it.'
}

function time() {
  return new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
