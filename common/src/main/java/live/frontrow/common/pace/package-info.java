/** How often somebody may do something. */
package live.frontrow.common.pace;
