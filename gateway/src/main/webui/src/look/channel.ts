import { askOnce } from '../api/askOnce';
import { getChannel } from '../api/channel';
import type { Channel } from '../api/types';
import { common } from '../text/common';
import { accentProperties, HOUSE_ACCENT } from './accent';

/** Where lights.js finds the colours at the next visit. */
const STORE = 'frontrow.accent';

const unknown: Channel = {
  name: common.product,
  tagline: '',
  accent: HOUSE_ACCENT,
  about: '',
  aboutHtml: '',
  links: [],
  timeZone: 'UTC',
  language: 'en',
  logoUrl: null,
  coverUrl: null,
  version: 0,
};

const store = askOnce(unknown, ask);

/** What the service says now; every page shows it at once. */
export function becomeChannel(next: Channel): void {
  paint(next.accent);
  store.become(next);
}

function paint(accent: string): void {
  const { style } = document.documentElement;
  const colours = accentProperties(accent);
  for (const name of Object.keys(accentProperties('#000000'))) {
    style.setProperty(name, colours[name] ?? '');
  }
  try {
    localStorage.setItem(STORE, JSON.stringify(colours));
  } catch {
    // Without storage the next visit begins with the colours of the house.
  }
}

async function ask(): Promise<void> {
  try {
    becomeChannel(await getChannel());
  } catch {
    // The show matters more than its frame: the page stays as the house looks.
  }
}

/** Whose channel this is. Version 0 until the service has answered. */
export const useChannel = store.use;
