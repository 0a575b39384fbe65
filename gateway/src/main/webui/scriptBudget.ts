import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Script (bytes, compressed) that may come before the first picture of a show; docs/decisions/0008-web-app.md. */
export const BUDGET = 250_000;

/** Where the watch page's code begins, and what it asks for by itself before there is a picture. */
const BEFORE_PICTURE = [
  'index.html',
  'src/app/start.tsx',
  'src/watch/WatchPage.tsx',
  'src/watch/player/livePlayer.ts',
  'src/chat/chat.ts',
  'src/chat/reactions/ReactionBar.tsx',
].map((path) => join(import.meta.dirname, path));

/** As much of a piece of code as is looked at. */
export interface Piece {
  fileName: string;
  facadeModuleId: string | null;
  imports: string[];
  code: string;
}

/** Sizes (bytes, compressed) of all that comes with these modules, each piece once; what they import later is not theirs. */
export function weigh(pieces: Piece[], modules: string[]): Map<string, number> {
  const weights = new Map<string, number>();
  const waiting = modules.map((id) => {
    const piece = pieces.find(({ facadeModuleId }) => facadeModuleId === id);
    if (!piece) {
      throw new Error(
        `${id} is no piece of its own: name in scriptBudget.ts what comes before the first picture.`,
      );
    }
    return piece;
  });
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    if (!weights.has(piece.fileName)) {
      weights.set(piece.fileName, gzipSync(piece.code).length);
      const { imports } = piece;
      waiting.push(...pieces.filter(({ fileName }) => imports.includes(fileName)));
    }
  }
  return weights;
}

/** Why these weights are too much; null when they are not. */
export function excess(weights: Map<string, number>): string | null {
  const sum = [...weights.values()].reduce((all, one) => all + one, 0);
  if (sum <= BUDGET) {
    return null;
  }
  const largest = [...weights].sort(([, a], [, b]) => b - a).map(([name, size]) => `${size} ${name}`);
  return `${sum} bytes of script before the first picture, ${BUDGET} may be:\n${largest.join('\n')}`;
}

/** Fails a build whose watch page brings too much before the picture. */
export function scriptBudget(): Plugin {
  return {
    name: 'script-budget',
    apply: 'build',
    enforce: 'post',
    writeBundle(_, bundle) {
      const pieces = Object.values(bundle).filter((file) => file.type === 'chunk');
      const problem = excess(weigh(pieces, BEFORE_PICTURE));
      if (problem) {
        this.error(problem);
      }
    },
  };
}
