// Where the projects are, and what is made of them.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** The folder with the projects. */
export const HOSTS = path('../../');

/** The root of the whole repository. */
export const ROOT = path('../../../../');

/** The package as `npm install` puts it into the projects. */
export const PACKAGE = join(HOSTS, 'node_modules/iso-readiness');

/** What is built, one folder a project. */
export const BUILT = join(ROOT, 'target/hosts');
