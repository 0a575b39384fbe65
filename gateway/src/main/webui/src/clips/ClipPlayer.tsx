import { useEffect, useRef } from 'react';
import type { Clip } from '../api/types';
import { cx } from '../design/cx';
import { clips as words } from '../text/clips';
import { replay } from '../text/replay';
import type { Pass } from '../watch/pass';
import bar from '../watch/player/Controls.module.css';
import frame from '../watch/player/PlayerFrame.module.css';
import { SoundPrompt } from '../watch/player/SoundPrompt';
import { useKeys } from '../watch/player/useHotkeys';
import controls from '../watch/replay/ReplayControls.module.css';
import { ReplayScene } from '../watch/replay/ReplayScene';
import { runReplayKey, seek } from '../watch/replay/replayKeys';
import { Scrubber } from '../watch/replay/Scrubber';
import { usePlayhead } from '../watch/replay/usePlayhead';
import { useReplayPlayer } from '../watch/replay/useReplayPlayer';

interface Props {
  clip: Clip;
  url: string;
  pass: { kind: Pass['kind'] };
  /** It stopped on the way: perhaps it is gone. */
  onTrouble(): void;
  onDenied(): void;
}

/** A clip in the player's frame. */
export function ClipPlayer({ clip, url, pass, onTrouble, onDenied }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const player = useReplayPlayer({ video, url, at: 0, pass, onDenied });
  const playhead = usePlayhead(video);
  const key = (pressed: string) => video.current !== null && runReplayKey(pressed, video.current);
  useKeys(key);
  useEffect(() => {
    void import('../watch/player/mediaElements');
  }, []);
  const { condition } = player;
  useEffect(() => {
    if (condition === 'trouble') {
      onTrouble();
    }
  }, [condition, onTrouble]);
  const to = (seconds: number) => video.current && seek(video.current, seconds);
  return (
    <section id="player" aria-label={words.player} className={frame.frame}>
      <media-controller
        class={frame.controller}
        nohotkeys=""
        defaultstreamtype="on-demand"
        fullscreenelement="player"
      >
        {/* biome-ignore lint/a11y/useMediaCaption: as the recording itself */}
        <video ref={video} slot="media" playsInline data-replay="" aria-label={words.video(clip.title)} />
        <media-control-bar class={cx(bar.bar, controls.bar)}>
          <div className={controls.line}>
            <Scrubber playhead={playhead} chapters={[]} pictured={undefined} onSeek={to} onKey={key} />
          </div>
          <media-play-button class={bar.media} notooltip="" />
          <media-mute-button class={bar.media} notooltip="" />
          <media-volume-range class={cx(bar.media, bar.volume)} />
          <span className={controls.time}>{replay.elapsed(playhead.at, playhead.length)}</span>
          <span className={bar.space} />
          <media-pip-button class={cx(bar.media, controls.pip)} notooltip="" />
          <media-fullscreen-button class={bar.media} notooltip="" />
        </media-control-bar>
      </media-controller>
      {/* At its end the last picture stays: Play begins anew. */}
      <ReplayScene
        condition={condition}
        playhead={{ ...playhead, ended: false }}
        finishing={false}
        onRetry={player.retry}
        onAgain={() => to(0)}
      />
      <SoundPrompt playback={player} />
    </section>
  );
}
