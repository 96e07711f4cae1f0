import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pictures } from './pictures.ts';

// Draws every picture anew: `node demo/pictures/render.ts` in the backend's folder. The files are committed.
for (const [path, svg] of pictures()) {
  const file = fileURLToPath(new URL(path, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, svg);
}
