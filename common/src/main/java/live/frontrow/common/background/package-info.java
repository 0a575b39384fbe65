/** Work that goes on by itself, visible in metrics and health. */
package live.frontrow.common.background;
