/** What comes one after the other in a show: written before, followed while it is on air, with who gets in to each part. */
package live.frontrow.stream.rundown;
