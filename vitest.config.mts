import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The tests share no state, and one registry of modules for all of them saves most of the time.
    isolate: false,
    // Only for what hangs: on a busy machine everything takes many times as long.
    testTimeout: 60_000,
    globalSetup: 'test/protocol/build.ts',
    include: [
      'test/unit/**/*.test.ts',
      'test/fuzz/**/*.test.ts',
      'test/rules/**/*.test.ts',
      'test/fixes/**/*.test.ts',
      'test/protocol/**/*.test.ts',
    ],
  },
});
