// Builds the two programs: dist/extension.js (desktop and web host) and dist/cli.js (Node).
// The extension is built for a neutral platform on purpose: an import of Node or of the DOM fails the build.
import { build } from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const common = {
  bundle: true,
  minify: true,
  sourcemap: false,
  target: 'es2022',
  logLevel: 'warning',
  metafile: true,
  define: { PAPA_BROWSER_CONTEXT: 'true' },
};
const [extension, cli] = await Promise.all([
  build({
    ...common,
    entryPoints: ['src/editor/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['browser', 'import'],
    format: 'cjs',
    external: ['vscode'],
  }),
  build({
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // The CommonJS builds: an ES module that makes its own `require` from `import.meta.url` breaks in this bundle.
    alias: { tinyglobby: './node_modules/tinyglobby/dist/index.cjs' },
    mainFields: ['main', 'module'],
    define: { ...common.define, ARTICLE_ANNOTATOR_VERSION: JSON.stringify(version) },
    banner: { js: '#!/usr/bin/env node' },
  }),
]);
await mkdir('dist', { recursive: true });
await writeFile('dist/metafile.json', JSON.stringify({ extension: extension.metafile, cli: cli.metafile }));
for (const { outputs } of [extension.metafile, cli.metafile])
  for (const [file, { bytes }] of Object.entries(outputs)) process.stdout.write(`${file}  ${bytes} bytes\n`);
