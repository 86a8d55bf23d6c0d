// How the web app is built, and how it reaches the API while it is being worked on.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const API = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The server puts a fresh nonce in this place each time it sends the page.
  html: { cspNonce: '__NONCE__' },
  build: { outDir: '../../dist/apps/web', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  server: { proxy: { '/api': API, '/health': API } },
});
