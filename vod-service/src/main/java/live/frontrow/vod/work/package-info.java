/** The recording agent at work in this process. */
package live.frontrow.vod.work;
