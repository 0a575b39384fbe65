/** What this service has about people: who watched, what they wish to be told, and what others say of their rights. */
package live.frontrow.stream.person;
