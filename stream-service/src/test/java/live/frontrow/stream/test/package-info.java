/** What the tests of this service share. */
package live.frontrow.stream.test;
