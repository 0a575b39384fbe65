# Read by the image's entrypoint once the data is made.
/bin/sh /etc/frontrow/roles.sh | psql -q -v ON_ERROR_STOP=1 --username postgres --dbname frontrow
