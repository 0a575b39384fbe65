/** What the OpenAPI documents of all services say alike, and no method has to: the problems, and which fields can be without a value. */
package live.frontrow.common.openapi;
