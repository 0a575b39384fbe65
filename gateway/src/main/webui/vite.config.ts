import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { mockServer } from './dev/mockServer.ts';
import { hlsAlias, hlsDefine } from './hlsFeatures.ts';
import { scriptBudget } from './scriptBudget.ts';

/** A running gateway for `npm run dev`; `npm run dev:mock` needs none. */
const gateway = process.env.FRONTROW_GATEWAY ?? 'http://127.0.0.1:8080';
const proxied = { target: gateway, changeOrigin: true, headers: { Origin: gateway } };

export default defineConfig(({ mode }) => ({
  plugins: [react(), scriptBudget(), ...(mode === 'mock' ? [mockServer()] : [])],
  resolve: { alias: [hlsAlias] },
  define: hlsDefine,
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Every chunk's name is in the first one, where nothing makes a hash shorter.
      output: {
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        // What comes before the first picture anyway, in one piece instead of many small ones.
        codeSplitting: {
          groups: [
            { name: 'icons', test: /lucide-react.dist.esm.icons.(arrow-down|clock|eye|x)\.\w+$/ },
            {
              name: 'api',
              test: /src.(api.(backoff|clock|problem)|text.explain|design.use(Resource|Dismiss))\.ts$/,
            },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy:
      mode === 'mock'
        ? {}
        : {
            '/api': proxied,
            '/auth': proxied,
            '/idp': proxied,
            '/live': proxied,
            '/vod': proxied,
            '/clips': proxied,
            '/ws': { ...proxied, ws: true },
          },
  },
  test: {
    // A loaded machine is no failure.
    testTimeout: 30_000,
    setupFiles: ['src/testing/tidy.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    projects: [
      {
        extends: true,
        test: {
          name: 'logic',
          environment: 'node',
          include: ['src/**/*.test.ts', '*.test.ts'],
          exclude: ['src/**/*.dom.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx', 'src/**/*.dom.test.ts'],
          setupFiles: ['src/testing/setup.ts'],
        },
      },
    ],
  },
}));
