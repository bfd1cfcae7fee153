// Collects named checks and says how they went, as lines for a person and as JSON for a program.
import { writeFileSync } from 'node:fs'

export class Report {
  #checks = []

  /** Runs one check; whatever it throws is its failure, and the next check runs all the same. */
  async check(name, run) {
    const begun = performance.now()
    let failure = null
    try {
      await run()
    } catch (error) {
      failure = String(error?.message ?? error)
    }
    const millis = Math.round(performance.now() - begun)
    this.#checks.push({ name, passed: failure === null, failure, millis })
    console.error(`${failure === null ? 'ok  ' : 'FAIL'} ${name} (${millis} ms)${failure === null ? '' : `\n     ${failure}`}`)
  }

  get failed() {
    return this.#checks.filter((check) => !check.passed).length
  }

  write(file) {
    const passed = this.#checks.length - this.failed
    writeFileSync(file, JSON.stringify({ passed, failed: this.failed, checks: this.#checks }, null, 2))
  }
}
