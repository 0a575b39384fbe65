/** Keycloak from its distribution: built once, a realm from a file, people and addresses by its admin API. */
package live.frontrow.local.keycloak;
