/** What the service's tests have in common. */
package live.frontrow.chat.test;
