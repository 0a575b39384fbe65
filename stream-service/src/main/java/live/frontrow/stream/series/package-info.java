/** Shows that come again and again, planned ahead as ordinary shows. */
package live.frontrow.stream.series;
