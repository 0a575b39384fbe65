/** Who may come as far as MediaMTX: bounds for connections that have not shown a right key yet. */
package live.frontrow.rtmpfront.admission;
