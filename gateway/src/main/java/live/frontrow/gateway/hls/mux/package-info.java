/** Picture and sound in one rendition: MediaMTX keeps them apart, which costs every viewer twice the requests. */
package live.frontrow.gateway.hls.mux;
