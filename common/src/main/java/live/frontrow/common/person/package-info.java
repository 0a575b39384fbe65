/** Data about people: what a service has of one, as a file, and how it goes when they ask for that (docs/operators/personal-data.md). */
package live.frontrow.common.person;
