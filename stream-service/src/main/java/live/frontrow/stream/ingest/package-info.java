/** What MediaMTX asks us: may this connection publish, and "something changed, look". */
package live.frontrow.stream.ingest;
