// A person at the browser: one context, so one set of cookies, whose errors and policy violations are kept.

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
    /** What the browser complained of since it was last asked; a violated content security policy is among it. */
    complaints: () => complaints.splice(0),
    leave: () => context.close(),
  }
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
