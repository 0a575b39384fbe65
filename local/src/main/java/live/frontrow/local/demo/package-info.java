/** The synthetic broadcast: a moving picture with sound, and the wall clock as boxes in each frame. */
package live.frontrow.local.demo;
