/** What can be known before a show about whether it will go well. */
package live.frontrow.stream.readiness;
