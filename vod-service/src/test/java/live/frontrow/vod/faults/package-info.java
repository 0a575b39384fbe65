/** Shows that are recorded while things happen to everything that records them. */
package live.frontrow.vod.faults;
