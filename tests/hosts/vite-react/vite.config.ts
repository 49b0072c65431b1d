import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  // The development server would take the script away from the files beside it.
  optimizeDeps: { exclude: ['iso-readiness'] },
  build: { outDir: '../../../target/hosts/vite-react', emptyOutDir: true },
});
