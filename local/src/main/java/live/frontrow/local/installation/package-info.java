/** One installation: its folder, secrets, ports, parts, and the supervisor that keeps them running. */
package live.frontrow.local.installation;
