import { countUntil } from '../../timeline/countUntil';

/** A small picture: from when on it is shown (s), and which part of which sheet it is (px). */
export interface Small {
  start: number;
  sheet: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

const CUE = /^(\d+):(\d\d):(\d\d\.\d{3}) --> \S+\n([\w-]+\.jpg)#xywh=(\d+),(\d+),(\d+),(\d+)$/gm;

/** Reads what vod-service writes (WebVTT whose cues name parts of sheets); nothing of what is written otherwise. */
export function readStoryboard(text: string, folder: string): Small[] {
  return [...text.matchAll(CUE)].map(([, hours, minutes, seconds, name, ...box]) => {
    const [x = 0, y = 0, width = 0, height = 0] = box.map(Number);
    const start = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    return { start, sheet: `${folder}${name}`, x, y, width, height };
  });
}

/** The one that is shown at this time (s), if there are any. */
export const smallAt = (all: readonly Small[], seconds: number): Small | undefined =>
  all[Math.max(0, countUntil(all, seconds, ({ start }) => start) - 1)];
