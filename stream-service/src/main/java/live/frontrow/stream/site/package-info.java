/** Where people reach Frontrow. */
package live.frontrow.stream.site;
