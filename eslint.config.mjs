import eslint from 'typescript-eslint';

export default eslint.config(
  { ignores: ['node_modules', 'cdk.out', '.local', 'dist', 'lambdas/web/ui/assets'] },
  ...eslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      'max-lines': ['error', { max: 250, skipComments: true, skipBlankLines: true }],
      complexity: ['error', 20], // exhaustive switches over the vocabulary,
    },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      complexity: 'off',
    },
  },
  // a program outside knows JSON, not our types
  { files: ['test/journey/**'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  { files: ['**/*.cjs', 'jest.config.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
