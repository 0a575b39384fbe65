/** Who wants to be told when a show begins. */
package live.frontrow.stream.reminder;
