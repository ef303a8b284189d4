import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/unit/**/*.test.ts',
      'test/rules/**/*.test.ts',
      'test/fixes/**/*.test.ts',
      'test/protocol/**/*.test.ts',
    ],
  },
});
