import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const router = process.env.ROUTER_URL ?? 'http://localhost:4000';

export default defineConfig(({ command }) => {
  // Tests build what they test, and it must be what people get: without this they would get React's development build.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: fileURLToPath(new URL('.', import.meta.url)),
    plugins: [react(), tailwindcss()],
    build: {
      outDir: '../dist/web',
      emptyOutDir: true,
      // Inlined assets would need `data:` in the Content-Security-Policy.
      assetsInlineLimit: 0,
      target: 'es2024',
    },
    server: {
      proxy: {
        // The host stays the page's own: the router refuses a browser whose origin is another.
        '/auth': { target: router, changeOrigin: false },
        '/graphql': { target: router, changeOrigin: false, ws: true },
      },
    },
  };
});
