import tseslint from 'typescript-eslint';
import layers from './eslint-layers.mjs';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.tsbuild/', '.vscode-*/', 'scratch/', 'test-results/'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'training/**/*.ts', 'bench/**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['src/**/*.ts'], plugins: { local: layers }, rules: { 'local/layer': 'error' } },
  {
    files: ['training/**/*.ts', 'bench/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
