/** What this service has about people: who made clips. */
package live.frontrow.vod.person;
