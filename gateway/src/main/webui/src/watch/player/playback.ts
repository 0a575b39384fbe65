/** What the viewer's player tells its owner. */
export interface LivePlayerEvents {
  /** The first picture of this source is on the screen, or the screen is empty again. */
  onPicture(there: boolean): void;
  /** The picture is about to go: the last chance to keep a still of it. */
  onLeaving(video: HTMLVideoElement): void;
  onSound(sound: Sound): void;
  /** The picture stands still and is being fetched again, or moves again. */
  onTrouble(trouble: boolean): void;
  /** The playlist was refused: the token is missing, too old or revoked. */
  onDenied(): void;
}

/** How playback goes; times in seconds. */
export interface PlaybackFigures {
  /** From the server's clock (EXT-X-PROGRAM-DATE-TIME) to this screen. */
  delay: number | null;
  /** Behind the newest part of the playlist. */
  edge: number | null;
  target: number | null;
  rate: number;
  buffered: number;
  /** How often the picture had to wait for data. */
  stalls: number;
  publication: number | null;
}

/** How the browser let us start: aloud, only without sound, or not before somebody presses play. */
export type Sound = 'aloud' | 'muted' | 'refused';
