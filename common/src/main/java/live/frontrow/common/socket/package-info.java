/** Connections below what HTTP and WebSocket make of them. */
package live.frontrow.common.socket;
