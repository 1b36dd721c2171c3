// What the code has, read from the code itself: its functions, actions, routes, pages and calls of the API.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../src')
const features = join(root, 'features')

/** `feature/function` of every exported function whose first parameter is the actor. */
export function functionsWithActor(): string[] {
  return moduleFiles().flatMap(({ feature, text }) =>
    [
      ...text.matchAll(
        /export (?:async )?(?:function (\w+)(?:<[^(]*>)?\(|const (\w+) = (?:cache\()?(?:async )?\()\s*_?actor: Actor/g,
      ),
    ].map(([, declared, cached]) => `${feature}/${declared ?? cached}`),
  )
}

/** The same of every other function that asks the database: steps of the system that check no rights. */
export function functionsWithoutActor(): string[] {
  const known = new Set(functionsWithActor())
  return moduleFiles().flatMap(({ feature, text }) =>
    [...text.matchAll(/export async function (\w+)/g)]
      .map(([, name]) => `${feature}/${name}`)
      .filter((name) => !known.has(name)),
  )
}

export type Action = { name: string; body: string; feature: string; calls: string | undefined }

/** Every exported function of an actions file, with the query or command that it runs. */
export function actions(): Action[] {
  return featureFiles(/^actions\.ts$/).flatMap(({ feature, text }) =>
    [...text.matchAll(/export (?:async function|const) (\w+)[^{]*\{([\s\S]*?)\n\}/g)].map(
      ([, name = '', body = '']) => ({
        name,
        body: body.trim(),
        feature,
        calls: /return run(?:Action|Lookup)\(\w+, (\w+),/.exec(body)?.[1],
      }),
    ),
  )
}

/** What a file outside of the features takes from their queries and commands, as `feature/function`. */
export function takenFromFeatures(text: string): string[] {
  return [...text.matchAll(/import \{([^}]*)\} from '@\/features\/([\w-]+)\/([\w-]+)'/g)]
    .filter(([, , , file]) => !/^(schema|rules|policy|figures|actions)$/.test(file ?? ''))
    .flatMap(([, names = '', feature]) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '))
        .map((name) => `${feature}/${name.split(' as ')[0]}`),
    )
}

/** Files of the app by what they are called, with their path below src/app. */
export function appFiles(named: RegExp): { path: string; text: string }[] {
  return readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((path) => named.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, 'app', path), 'utf8') }))
}

/** Components, which run in the browser or are drawn by a page. */
export function componentFiles(): { path: string; text: string }[] {
  return readdirSync(features).flatMap((feature) => {
    const folder = join(features, feature, 'components')
    return filesOf(folder).map((file) => ({
      path: `${feature}/components/${file}`,
      text: readFileSync(join(folder, file), 'utf8'),
    }))
  })
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => /\.tsx?$/.test(file))
  } catch {
    return []
  }
}

function moduleFiles() {
  return featureFiles(/^(queries|commands|jobs|[a-z]+-[a-z-]+)\.ts$/)
}

function featureFiles(wanted: RegExp) {
  return readdirSync(features).flatMap((feature) =>
    filesOf(join(features, feature))
      .filter((file) => wanted.test(file) && !file.endsWith('.test.ts'))
      .map((file) => ({ feature, text: readFileSync(join(features, feature, file), 'utf8') })),
  )
}
