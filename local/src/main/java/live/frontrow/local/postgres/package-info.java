/** PostgreSQL from the zonky binaries: unpacked once, one server per folder, a role and schema per service. */
package live.frontrow.local.postgres;
