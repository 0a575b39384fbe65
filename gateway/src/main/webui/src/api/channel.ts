import { call } from './client';
import type { Channel, ChannelChange, PictureKind } from './types';

const ROOT = '/api/v1/channel';

export const getChannel = () => call<Channel>('GET', ROOT);
export const changeChannel = (change: ChannelChange) => call<Channel>('PATCH', ROOT, { body: change });
export const putPicture = (kind: PictureKind, file: Blob) =>
  call<Channel>('PUT', `${ROOT}/${kind}`, { body: file });
export const deletePicture = (kind: PictureKind) => call<Channel>('DELETE', `${ROOT}/${kind}`);

/** The about page as HTML that is safe to show; the service renders and cleans it. */
export const previewAbout = (about: string) =>
  call<{ html: string }>('POST', `${ROOT}/about/preview`, { body: { about } });
