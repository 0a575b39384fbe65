/** Opens a room's socket; what comes by it is compressed when this browser can unpack it. */
export function openSocket(url: string): WebSocket {
  const deflates = typeof DecompressionStream === 'function';
  const socket = new WebSocket(
    new URL(deflates ? `${url}&deflate=1` : url, location.href.replace(/^http/, 'ws')),
  );
  socket.binaryType = 'arraybuffer';
  return socket;
}
