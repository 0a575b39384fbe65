/** Everything that there is about a person, of all services, as one file; and what the gateway itself forgets of them. */
package live.frontrow.gateway.person;
