package live.frontrow.local.postgres;

/**
 * What one service needs to reach its own schema.
 *
 * @param schema name of role and schema alike
 * @param user role; its {@code search_path} is just the schema
 * @param password generated
 * @param jdbcUrl for Flyway
 * @param reactiveUrl for the reactive client
 */
public record ServiceRole(String schema, String user, String password, String jdbcUrl, String reactiveUrl) {

    @Override
    public String toString() {
        return "ServiceRole[" + user + "]";
    }
}
