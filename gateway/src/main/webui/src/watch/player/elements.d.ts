import type { HTMLAttributes, RefAttributes } from 'react';

/** A custom element in JSX; React 19 passes what it does not know as attributes. */
type Control = HTMLAttributes<HTMLElement> & RefAttributes<HTMLElement> & { class?: string | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'media-controller': Control & {
        nohotkeys?: '';
        defaultstreamtype?: 'live' | 'on-demand';
        fullscreenelement?: string;
        autohide?: string;
      };
      'media-control-bar': Control;
      'media-play-button': Control & { notooltip?: '' };
      'media-mute-button': Control & { notooltip?: '' };
      'media-volume-range': Control;
      'media-pip-button': Control & { notooltip?: '' };
      'media-fullscreen-button': Control & { notooltip?: '' };
    }
  }
}
