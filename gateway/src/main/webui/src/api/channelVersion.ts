import { call } from './client';

/** How often the channel's settings and pictures have been changed. */
export const getChannelVersion = () => call<{ version: number }>('GET', '/api/v1/channel');
