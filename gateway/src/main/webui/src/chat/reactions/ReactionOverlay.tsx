import { useEffect, useRef } from 'react';
import { aloft, type Flight, launch, placeOf } from './flights';
import styles from './Reactions.module.css';
import type { Reactions } from './reactions';

/** More pixels than this a canvas pixel does not show on an emoji. */
const SHARPEST = 2;

/** What people feel, rising over the picture. One canvas, drawn only while something rises; nothing for whoever wants no motion. */
export default function ReactionOverlay({ reactions }: { reactions: Pick<Reactions, 'watch'> }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const surface = canvas.current;
    const pen = surface?.getContext('2d');
    if (!surface || !pen) {
      return;
    }
    const sprites = new Map<string, HTMLCanvasElement>();
    let flights: Flight[] = [];
    let frame = 0;
    const draw = (now: number) => {
      flights = aloft(flights, now);
      cover(surface);
      pen.clearRect(0, 0, surface.width, surface.height);
      const size = Math.max(24, surface.height * 0.085);
      for (const flight of flights) {
        const { x, y, seen } = placeOf(flight, now);
        const side = size * flight.size;
        pen.globalAlpha = seen;
        pen.drawImage(
          spriteOf(flight.emoji, sprites),
          x * surface.width - side / 2,
          y * surface.height - side / 2,
          side,
          side,
        );
      }
      frame = flights.length > 0 ? requestAnimationFrame(draw) : 0;
    };
    const unwatch = reactions.watch((burst) => {
      if (document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches) {
        return;
      }
      flights = launch(flights, burst, performance.now());
      frame ||= requestAnimationFrame(draw);
    });
    return () => {
      unwatch();
      cancelAnimationFrame(frame);
    };
  }, [reactions]);
  return <canvas ref={canvas} className={styles.overlay} />;
}

/** As many pixels as the picture has on this screen. */
function cover(surface: HTMLCanvasElement): void {
  const scale = Math.min(devicePixelRatio, SHARPEST);
  const width = Math.round(surface.clientWidth * scale);
  const height = Math.round(surface.clientHeight * scale);
  if (surface.width !== width || surface.height !== height) {
    surface.width = width;
    surface.height = height;
  }
}

const SPRITE = 128;

/** An emoji as a picture: drawing text anew in each frame costs ten times as much. */
function spriteOf(emoji: string, sprites: Map<string, HTMLCanvasElement>): HTMLCanvasElement {
  const known = sprites.get(emoji);
  if (known) {
    return known;
  }
  const sprite = document.createElement('canvas');
  sprite.width = SPRITE;
  sprite.height = SPRITE;
  const pen = sprite.getContext('2d');
  if (pen) {
    // For fonts whose emoji have no colour of their own.
    pen.fillStyle = '#fff';
    pen.shadowColor = 'rgb(0 0 0 / 60%)';
    pen.shadowBlur = SPRITE / 16;
    pen.font = `${SPRITE * 0.7}px sans-serif`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText(emoji, SPRITE / 2, SPRITE * 0.54);
  }
  sprites.set(emoji, sprite);
  return sprite;
}
