// Puts the design system's compiled files and our own beside the classes, where Quarkus serves them at <root path>/assets.
// Run by Maven in every build: does nothing when neither the lock file, nor our files, nor this script have changed.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const module = join(here, '../../..')
const assets = join(module, 'target/classes/META-INF/resources/assets')
const stamp = join(module, 'target/frontend.sha256')
const installed = join(module, 'node_modules/.package-lock.json')
const ownFiles = join(here, 'assets')
/** Our style sheet, one file a concern and one for the browser; print comes last, as it overrides the others. */
const ownStyle = ['layout', 'timeline', 'filters', 'worklist', 'suggest', 'chart', 'print'].map((name) => join(here, 'css', `${name}.css`))

const inputs = [join(module, 'package-lock.json'), fileURLToPath(import.meta.url)]
  .concat(readdirSync(ownFiles).sort().map((name) => join(ownFiles, name)), ownStyle)
const hash = createHash('sha256')
inputs.forEach((file) => hash.update(readFileSync(file)))
const wanted = hash.digest('hex')

if (existsSync(assets) && existsSync(installed) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  process.exit(0)
}

const version = JSON.parse(readFileSync(join(module, 'package.json'), 'utf8')).dependencies['nhsuk-frontend']
const packageFile = join(module, 'node_modules/nhsuk-frontend/package.json')
if (!existsSync(packageFile) || JSON.parse(readFileSync(packageFile, 'utf8')).version !== version) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: module,
    stdio: ['ignore', 'inherit', 'inherit']
  })
}

const dist = join(module, 'node_modules/nhsuk-frontend/dist/nhsuk')
rmSync(assets, { recursive: true, force: true })
mkdirSync(assets, { recursive: true })
cpSync(join(dist, 'assets'), assets, { recursive: true })
cpSync(ownFiles, assets, { recursive: true })
writeFileSync(join(assets, 'pqs.css'), ownStyle.map((file) => readFileSync(file, 'utf8')).join('\n'))
writeFileSync(join(assets, 'nhsuk-frontend.css'), ownable(readFileSync(join(dist, 'nhsuk-frontend.min.css'), 'utf8')))
writeFileSync(join(assets, 'nhsuk-frontend.js'), withoutMap(readFileSync(join(dist, 'nhsuk-frontend.min.js'), 'utf8')))
writeFileSync(stamp, wanted)

// Frutiger is licensed for nhs.uk only, so its font faces go and Arial, the next of the list, is used. Addresses become
// relative to the style sheet, so that they hold under any root path.
function ownable(css) {
  const own = withoutMap(css)
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('url(/assets/', 'url(')
  if (own.includes('https://') || own.includes('url(/')) {
    throw new Error('the style sheet still refers to an address outside the assets')
  }
  return own
}

function withoutMap(text) {
  return text.replace(/(\/\/# sourceMappingURL=.*|\/\*# sourceMappingURL=.*\*\/)\s*$/, '')
}
