// A person at the browser: one context, so one set of cookies, whose errors and policy violations are kept.

/** Cookies of those who have signed in, by person: signing in is a check of its own and not made anew for each. */
const sessions = new Map()

/** Opens a context for one person; `options` are playwright's, such as javaScriptEnabled or viewport. */
export async function arrive(browser, gateway, options = {}) {
  const context = await browser.newContext({ baseURL: gateway, locale: 'en-GB', ...options })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const complaints = []
  page.on('console', (message) => {
    if (message.type() === 'error') {
      complaints.push(message.text())
    }
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return {
    page,
    context,
    /**
     * What the browser complained of since it was last asked; a violated content security policy is among it. It notes an
     * answer of 400 or more itself, so one that was expected is left out.
     */
    complaints: (expectedStatus) =>
      complaints.splice(0).filter((complaint) => !complaint.includes(`responded with a status of ${expectedStatus} `)),
    leave: () => context.close(),
  }
}

/** The same, signed in already. */
export async function arriveAs(browser, gateway, user, options = {}) {
  const key = `${user} at ${gateway}`
  if (!sessions.has(key)) {
    sessions.set(key, signIn(browser, gateway, user))
  }
  return arrive(browser, gateway, { storageState: await sessions.get(key), ...options })
}

/** Runs a check as one person, who leaves afterwards whatever comes of it. */
export function visiting(browser, gateway, user, run, options = {}) {
  return async () => {
    const visit = await arriveAs(browser, gateway, user, options)
    try {
      await run(visit)
    } finally {
      await visit.leave()
    }
  }
}

async function signIn(browser, gateway, user) {
  const { page, context, leave } = await arrive(browser, gateway)
  await openAs(page, user, '/intake/')
  const state = await context.storageState()
  await leave()
  return state
}

/** Opens a path, and signs in as this person where the sign-in page comes instead. */
export async function openAs(page, user, path) {
  const response = await page.goto(path)
  if (!isSignIn(page)) {
    return response
  }
  const arrived = page.waitForNavigation({ url: (url) => !url.pathname.startsWith('/idp/') })
  await page.locator(`button[name=username][value="${user}"]`).click()
  return arrived
}

/** Path and query of each link in the content of the open page that fits. */
export async function linksTo(page, pattern) {
  const paths = await page.locator('main a').evaluateAll((links) =>
    links.map((link) => new URL(link.href)).map(({ pathname, search }) => pathname + search))
  return paths.filter((path) => pattern.test(path))
}

export function isSignIn(page) {
  return new URL(page.url()).pathname.startsWith('/idp/')
}
