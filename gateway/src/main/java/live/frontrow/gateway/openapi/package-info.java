/** One OpenAPI document for the whole public interface. */
package live.frontrow.gateway.openapi;
