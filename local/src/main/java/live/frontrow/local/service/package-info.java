/** Frontrow's own services as child processes, from copies that a later build does not touch. */
package live.frontrow.local.service;
