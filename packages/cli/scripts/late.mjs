/** Packages and parts of Node that few runs need and that take long to start, each with the functions and classes that are used of it. */
const names = {
  'node:zlib': ['deflateRawSync', 'inflateRawSync'],
  'string-width': ['default'],
  yaml: ['LineCounter', 'isMap', 'isNode', 'isScalar', 'isSeq', 'parseDocument', 'stringify']
}

/**
 * Has esbuild load these packages when something of them is first called.
 *
 * @type {import('esbuild').Plugin}
 */
export const late = {
  name: 'late',
  setup(build) {
    build.onResolve({filter: new RegExp(`^(?:${Object.keys(names).join('|')})$`)}, (args) =>
      args.namespace === 'late' || args.kind === 'require-call'
        ? undefined
        : {path: args.path, namespace: 'late', pluginData: args.resolveDir}
    )
    build.onLoad({filter: /^/, namespace: 'late'}, ({path, pluginData: resolveDir}) => ({
      resolveDir,
      contents: [`const load = () => require('${path}')`, ...names[path].map(lateExport)].join('\n')
    }))
  }
}

/** A class made by `new` of a plain function is the class's own object. */
function lateExport(name) {
  const given = `(load().${name})`
  return `${name === 'default' ? 'export default' : `export const ${name} =`} function (...args) {
  return new.target ? new ${given}(...args) : ${given}(...args)
}`
}
