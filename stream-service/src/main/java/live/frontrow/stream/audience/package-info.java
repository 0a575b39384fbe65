/** Who watched, from when to when: what gateways report, merged. */
package live.frontrow.stream.audience;
