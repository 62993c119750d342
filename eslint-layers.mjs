// The directions of imports: an allow-list. A file under a folder may import from that folder, from the folders
// listed for it, and the packages listed for it. Everything else is an error, so a new folder must be added here.
import path from 'node:path';

/** folder below src → [folders it may import, packages it may import] */
export const layers = {
  'core/lexicon': [[], []],
  'core/text': [['core/lexicon'], []],
  'core/analysis': [['core/text', 'core/lexicon'], []],
  'core/anchor': [['core/text'], ['approx-string-match', '@noble/hashes/sha2', '@noble/hashes/utils']],
  'core/sidecar': [['core/text', 'core/analysis', 'core/anchor'], ['yaml']],
  'core/check': [['core/text', 'core/analysis', 'core/anchor', 'core/sidecar'], []],
  'core/export': [['core/text', 'core/analysis', 'core/anchor', 'core/sidecar'], ['papaparse']],
  'core/compare': [['core/text', 'core/analysis', 'core/anchor', 'core/sidecar'], []],
  'core/language': [['core/text', 'core/analysis', 'core/anchor', 'core/sidecar'], []],
  disk: [[], []],
  editor: [['core', 'disk'], ['vscode']],
  cli: [
    ['core', 'disk'],
    ['node:', 'tinyglobby'],
  ],
};

const layerOf = (file) =>
  Object.keys(layers)
    .filter((layer) => file === layer || file.startsWith(layer + '/'))
    .sort((a, b) => b.length - a.length)[0];

const rule = {
  meta: { type: 'problem', schema: [], messages: { layer: '{{from}} may not import {{to}} (see eslint-layers.mjs).' } },
  create(context) {
    const root = path.resolve(context.cwd, 'src');
    const here = path.relative(root, context.filename).split(path.sep).join('/');
    const from = layerOf(here);
    const check = (node) => {
      const source = node?.source ?? node;
      if (typeof source?.value !== 'string') return;
      const to = source.value;
      const report = () => context.report({ node: source, messageId: 'layer', data: { from: from ?? here, to } });
      if (!from) return report();
      const [folders, packages] = layers[from];
      if (to.startsWith('.')) {
        const target = path
          .relative(root, path.resolve(path.dirname(context.filename), to))
          .split(path.sep)
          .join('/');
        const allowed = [from, ...folders];
        if (!allowed.some((folder) => target === folder || target.startsWith(folder + '/'))) report();
      } else if (!packages.some((name) => (name.endsWith(':') ? to.startsWith(name) : to === name))) report();
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: (node) => node.source && check(node),
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

export default { rules: { layer: rule } };
