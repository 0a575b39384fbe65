import { lazy } from 'react';

/** All of the chat that the watch page brings once it knows its show: one piece of code, asked for once. */
export { default as ChatColumn } from './ChatColumn';
export { ChatRoom } from './room/chatRoom';

/** What comes once the room is there. */
export const ReactionBar = lazy(() => import('./reactions/ReactionBar'));
export const ReactionOverlay = lazy(() => import('./reactions/ReactionOverlay'));
