/** HTTP/1.1 connections that cost little, so that many viewers fit onto one core and the clock is read when bytes are there. */
package live.frontrow.bench.wire;
