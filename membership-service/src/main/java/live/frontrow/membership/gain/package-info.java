/** Who became a member in some time, as after a show. */
package live.frontrow.membership.gain;
