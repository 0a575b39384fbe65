/** Stands between broadcasters and one MediaMTX: lets a show begin sooner, and keeps strangers from pressing on it. */
package live.frontrow.rtmpfront;
