import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export default {
  // In development React says where browser and server disagree.
  mode: 'development',
  devtool: false,
  context: path('./'),
  entry: './client.mjs',
  output: { path: path('../../../target/hosts/next-like'), filename: 'client.js' },
};
