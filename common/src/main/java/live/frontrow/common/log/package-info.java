/** Log lines that belong together can be found together: the same keys in every service, from a request to the last event of it. */
package live.frontrow.common.log;
