import { describe, expect, it } from 'vitest';
import { readStoryboard, smallAt } from './storyboard';

const TEXT = `WEBVTT

00:00:00.000 --> 00:00:10.000
storyboard-1.jpg#xywh=0,0,160,90

00:00:10.000 --> 01:00:12.500
storyboard-1.jpg#xywh=160,0,160,90

01:00:12.500 --> 01:00:20.000
storyboard-2.jpg#xywh=0,90,160,90
`;

describe('storyboard', () => {
  it('names for each time a part of a sheet', () => {
    const all = readStoryboard(TEXT, '/vod/a/pictures/');
    expect(all).toHaveLength(3);
    expect(all[2]).toEqual({
      start: 3612.5,
      sheet: '/vod/a/pictures/storyboard-2.jpg',
      x: 0,
      y: 90,
      width: 160,
      height: 90,
    });
    expect(smallAt(all, 0)?.x).toBe(0);
    expect(smallAt(all, 9.999)?.x).toBe(0);
    expect(smallAt(all, 10)?.x).toBe(160);
    expect(smallAt(all, 9000)?.sheet).toBe('/vod/a/pictures/storyboard-2.jpg');
  });

  it('takes nothing from a text that is something else', () => {
    expect(readStoryboard('<html>00:00:00.000 --> x\n//evil/x.jpg#xywh=0,0,1,1', '/vod/a/')).toEqual([]);
    expect(smallAt([], 3)).toBeUndefined();
  });
});
