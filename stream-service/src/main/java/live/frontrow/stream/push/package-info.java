/** Web push: browsers of people, and handing messages to their push services. */
package live.frontrow.stream.push;
