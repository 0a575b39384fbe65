/** Class caches of the services: made once for a build, used by each start. */
package live.frontrow.local.training;
