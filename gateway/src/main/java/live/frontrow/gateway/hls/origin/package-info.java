/** Questions to MediaMTX, each asked once, and a short memory of what cannot change. Nothing here knows of viewers. */
package live.frontrow.gateway.hls.origin;
