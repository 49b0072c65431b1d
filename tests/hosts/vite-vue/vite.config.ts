import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [
    // Vue is told that the tag is no component of its own.
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'iso-readiness' } } }),
  ],
  optimizeDeps: { exclude: ['iso-readiness'] },
  build: { outDir: '../../../target/hosts/vite-vue', emptyOutDir: true },
});
