/** All of the chat that the watch page brings once it knows its show: one piece of code, asked for once. */
export { default as ChatColumn } from './ChatColumn';
export { ChatRoom } from './room/chatRoom';
