/** WebSockets that cost little, so that thousands fit onto one core: no strings, and the clock is read when bytes are there. */
package live.frontrow.bench.sockets;
