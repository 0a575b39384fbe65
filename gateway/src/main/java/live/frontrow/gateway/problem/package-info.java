/** How the gateway says no: its own problems, and problem+json answers on plain Vert.x routes. */
package live.frontrow.gateway.problem;
