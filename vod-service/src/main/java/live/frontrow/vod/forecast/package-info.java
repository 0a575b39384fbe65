/** How much room recordings take, and for how long there is some left. */
package live.frontrow.vod.forecast;
