/** Lets MediaMTX open a path with the very first frame: decision 0009. */
package live.frontrow.rtmpfront.start;
