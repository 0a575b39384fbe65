-- Roles and schemas of Frontrow: whole after any number of runs. The passwords come by environment, so that no list of
-- processes shows them; roles without one (of a part that is not used) are left out.
\set ON_ERROR_STOP 1
SET client_min_messages = warning;
\getenv stream_password STREAM_PASSWORD
\getenv membership_password MEMBERSHIP_PASSWORD
\getenv gateway_password GATEWAY_PASSWORD
\getenv keycloak_password KEYCLOAK_PASSWORD

CREATE TEMPORARY TABLE wanted (role text, password text);
\if :{?stream_password}
INSERT INTO wanted VALUES ('stream', :'stream_password');
\endif
\if :{?membership_password}
INSERT INTO wanted VALUES ('membership', :'membership_password');
\endif
\if :{?gateway_password}
INSERT INTO wanted VALUES ('gateway', :'gateway_password');
\endif
\if :{?keycloak_password}
INSERT INTO wanted VALUES ('keycloak', :'keycloak_password');
\endif

-- A slow or failed statement must not bring a password into the log of the server.
SELECT 'SET log_min_error_statement = panic' WHERE (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) \gexec

SELECT format('CREATE ROLE %I LOGIN', role) FROM wanted
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) \gexec
SELECT format('ALTER ROLE %I PASSWORD %L', role, password) FROM wanted \gexec
SELECT format('ALTER ROLE %I SET search_path = %I', role, role) FROM wanted \gexec
-- Who makes a schema for another role must be one of its members, unless that is a superuser.
SELECT format('GRANT %I TO CURRENT_USER', role) FROM wanted \gexec
SELECT format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I', role, role) FROM wanted \gexec
